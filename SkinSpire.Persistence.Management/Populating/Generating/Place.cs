namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>A city with some of its parts and their PIN codes.</summary>
/// <param name="Code">Three letters, as hospitals' codes hold them.</param>
/// <param name="City">Its name.</param>
/// <param name="State">The state's name.</param>
/// <param name="StateCode">The state's number for GST.</param>
/// <param name="Parts">Parts of the city, each with its PIN code.</param>
internal sealed record Place(string Code, string City, string State, string StateCode, (string Name, string Pin)[] Parts)
{
    private static readonly string[] Streets = ["1st Cross", "Temple Road", "Station Road", "Lake View Road", "Market Street", "Park Lane", "School Road", "2nd Main", "Garden Street", "Ring Road"];

    internal static Place[] All { get; } =
    [
        new("BLR", "Bengaluru", "Karnataka", "29", [("Indiranagar", "560038"), ("Koramangala", "560034"), ("Jayanagar", "560041"), ("Malleshwaram", "560003"), ("Whitefield", "560066")]),
        new("HYD", "Hyderabad", "Telangana", "36", [("Banjara Hills", "500034"), ("Jubilee Hills", "500033"), ("Begumpet", "500016"), ("Gachibowli", "500032"), ("Kukatpally", "500072")]),
        new("MUM", "Mumbai", "Maharashtra", "27", [("Andheri West", "400058"), ("Bandra West", "400050"), ("Dadar West", "400028"), ("Powai", "400076"), ("Colaba", "400005")]),
        new("MAA", "Chennai", "Tamil Nadu", "33", [("T. Nagar", "600017"), ("Adyar", "600020"), ("Mylapore", "600004"), ("Anna Nagar", "600040"), ("Velachery", "600042")]),
        new("PNQ", "Pune", "Maharashtra", "27", [("Kothrud", "411038"), ("Aundh", "411007"), ("Hadapsar", "411028"), ("Shivajinagar", "411005"), ("Viman Nagar", "411014")]),
        new("DEL", "New Delhi", "Delhi", "07", [("Connaught Place", "110001"), ("Karol Bagh", "110005"), ("Saket", "110017"), ("Dwarka", "110075"), ("Rohini", "110085")]),
        new("CCU", "Kolkata", "West Bengal", "19", [("Salt Lake", "700064"), ("Park Street", "700016"), ("Ballygunge", "700019"), ("New Town", "700156"), ("Behala", "700034")]),
        new("AMD", "Ahmedabad", "Gujarat", "24", [("Navrangpura", "380009"), ("Maninagar", "380008"), ("Bopal", "380058"), ("Satellite", "380015"), ("Paldi", "380007")]),
        new("COK", "Kochi", "Kerala", "32", [("Edappally", "682024"), ("Kakkanad", "682030"), ("Fort Kochi", "682001"), ("Palarivattom", "682025"), ("Kadavanthra", "682020")]),
        new("JAI", "Jaipur", "Rajasthan", "08", [("Malviya Nagar", "302017"), ("Vaishali Nagar", "302021"), ("C-Scheme", "302001"), ("Mansarovar", "302020"), ("Raja Park", "302004")]),
    ];

    /// <summary>Addresses after the house number, as JSON: every street in every part.</summary>
    internal byte[][] Addresses { get; } =
    [
        .. Parts.SelectMany(part => Streets.Select(street => Names.Utf8(
            $", {street}\", \"area\": \"{part.Name}\", \"city\": \"{City}\", \"state\": \"{State}\", \"pin\": \"{part.Pin}\", \"country\": \"IN\"}}"))),
    ];

    /// <summary>An address in one of its parts.</summary>
    internal void WriteAddress(CopyBuffer row, int house, int address)
    {
        var start = row.OpenJson();
        row.Raw("{\"line1\": \""u8);
        row.Digits(house, 0);
        row.Raw(Addresses[address]);
        row.Close(start);
    }
}
