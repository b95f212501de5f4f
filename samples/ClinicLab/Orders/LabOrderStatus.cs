namespace ClinicLab.Orders;

/// <summary>How far a laboratory order has come.</summary>
public enum LabOrderStatus
{
    /// <summary>Asked for.</summary>
    Ordered,

    /// <summary>The sample is in the laboratory.</summary>
    SampleTaken,

    /// <summary>The result is there.</summary>
    Reported,
}
