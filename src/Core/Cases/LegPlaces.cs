namespace MissionReg.Core.Cases;

/// <summary>Where a leg begins, and the state of a case on it.</summary>
public static class LegPlaces
{
    extension(Leg leg)
    {
        public CaseStatus Road() => leg switch
        {
            Leg.ToOffice => CaseStatus.InTransitToOffice,
            Leg.ToCentre => CaseStatus.InTransitToCentre,
            _ => CaseStatus.ReturningToOffice,
        };

        /// <summary>The case stands where the leg begins.</summary>
        public bool BeginsAt(CaseState s) => s.Centre is not null && leg switch
        {
            Leg.ToOffice => s.Status is CaseStatus.AtCentre,
            Leg.ToCentre => s is { Status: CaseStatus.Ready, Place: Place.Office },
            _ => s is { Status: CaseStatus.AwaitingCollection, Place: Place.Centre },
        };
    }
}
