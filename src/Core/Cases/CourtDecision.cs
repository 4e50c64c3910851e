using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>A decision of a court that an act rests on.</summary>
public sealed record CourtDecision(string Number, LocalDate On, string Court);
