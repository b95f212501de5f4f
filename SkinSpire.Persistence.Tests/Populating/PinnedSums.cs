namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>What the rows of seed 42 are on every machine. A change of them is a change for everybody who relies on the invented data.</summary>
internal static class PinnedSums
{
    internal const string Small =
        """
        hospital_directory 516979c107ddbcb35c4396aed88394d4
        hospitals 0b55f44c5f6aac90b11e16642e14830d
        branches 0c3ec6f6a1b386eb77d5349903ea1503
        hospital_settings 10634d234312a903bbe28070e2bf78fa
        roles 6d7daa301b3ce0ea23e9a686b06f5abc
        role_permissions 489f2bab51648e7490cea0d0c0aa7bc9
        staff ed8c448ab230513b39fad50d56e17694
        appointment_types 736792228ee361e619a3fa2da5d942e9
        patients 2f361eb66c25830aac63cd264409af88
        users 2f440bc942fb72f593216b968ea62e70
        user_roles c8b85471a54df980df0a47bf9f240d7a
        appointments 1bd209b667262ca3d57127dd4f1cbc5a
        appointment_status_history 478ab5a927f413d4d5617d4c9f755142
        user_sessions ef01244b4ef04109a5684cafece5edf1
        login_history bdd72fa171ba80bd1750ee301f9ad958
        patient_merge_log 5096a69530299d71a70f6da492120751
        """;
}
