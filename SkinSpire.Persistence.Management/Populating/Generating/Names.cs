using System.Text;

namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>Names that are common in India, and what else texts are put together of; each list has another length, so that pairs of them repeat late.</summary>
internal static class Names
{
    internal static byte[][] Women { get; } = All(
        "Kavitha", "Fatima", "Priya", "Ananya", "Lakshmi", "Sunita", "Deepa", "Meera", "Aisha", "Divya", "Pooja", "Neha", "Radha", "Geetha", "Anjali", "Shalini", "Rekha", "Usha", "Nisha", "Swati",
        "Harpreet", "Mary", "Zoya", "Bhavna", "Chitra", "Indira", "Jyoti", "Kiran", "Madhuri", "Padma", "Rukmini");

    internal static byte[][] Men { get; } = All(
        "Rahul", "Arjun", "Joseph", "Imran", "Vikram", "Suresh", "Anil", "Rajesh", "Manoj", "Sanjay", "Karthik", "Ravi", "Gopal", "Ashok", "Naveen", "Prakash", "Farhan", "Gurpreet", "Thomas", "Aditya",
        "Rohan", "Siddharth", "Harish", "Mahesh", "Yusuf", "Balu", "Dinesh", "Girish", "Nitin");

    internal static byte[][] Last { get; } = All(
        "Rao", "Sharma", "Begum", "Mathew", "Nair", "Khan", "Reddy", "Patel", "Gupta", "Singh", "Kumar", "Menon", "Pillai", "Das", "Ghosh", "Banerjee", "Joshi", "Kulkarni", "Deshpande", "Shetty", "Naidu", "Chowdhury",
        "Verma", "Mishra", "Fernandes", "D'Souza", "Kaur", "Ahmed", "Bhat", "Hegde", "Desai", "Mehta", "Shah", "Agarwal", "Bose", "Sinha", "Yadav");

    internal static byte[][] BloodGroups { get; } = All("O+", "B+", "A+", "O+", "B+", "AB+", "A+", "O-", "B-", "A-", "AB-", "B+");

    internal static byte[][] Specialities { get; } = All(
        "Dermatology", "Aesthetic medicine", "Plastic surgery", "Cosmetic surgery", "Trichology", "Laser dermatology", "Paediatric dermatology", "Allergy and immunology");

    internal static byte[][] Councils { get; } = All("Karnataka Medical Council", "Telangana State Medical Council", "Maharashtra Medical Council", "Tamil Nadu Medical Council", "Delhi Medical Council");

    internal static byte[][] Reasons { get; } = All(
        "Acne", "Itching", "Hair fall", "Pigmentation", "Mole to be looked at", "Eczema", "Psoriasis", "Laser session", "Chemical peel", "Wart", "Fungal infection", "Scar");

    internal static byte[][] Sources { get; } = All("phone", "desk", "web", "app", "walk-in");

    internal static byte[][] Cancellations { get; } = All("Patient is ill", "Patient asked for another day", "Doctor is away", "Booked twice", "Travel");

    internal static byte[][] Agents { get; } = All("Firefox on Linux", "Chrome on Windows", "Chrome on Android", "Safari on iPad");

    internal static byte[][] Languages { get; } = All("en", "hi", "kn", "te", "ta", "mr", "ml", "gu", "bn");

    internal static byte[][] Relations { get; } = All("spouse", "parent", "child", "sibling", "friend");

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[][] All(params string[] names) => [.. names.Select(Utf8)];
}
