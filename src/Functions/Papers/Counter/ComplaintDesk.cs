using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Where complaints are registered and answered.</summary>
/// <param name="Name">Of the office or centre.</param>
/// <param name="Place">Where the complainant is given his answer; null where the text gives no address.</param>
/// <param name="Phones">At which he learns how far his complaint is; none where the text and the place have none.</param>
internal sealed record ComplaintDesk(LocalizedText Name, LocalizedText? Place, ImmutableArray<string> Phones, DateTimeZone Zone)
{
    /// <summary>The contact that the procedure names for complaints; without one the office itself.</summary>
    public static ComplaintDesk Of(Procedure procedure, Office office)
    {
        var contact = procedure.Contacts.FirstOrDefault(known => known.RegistersComplaints);
        var phones = contact is { Phones.Length: > 0 } ? contact.Phones : office.Phones;
        var address = contact?.Address ?? office.Address;
        return new ComplaintDesk(
            office.Name,
            contact is null || address is null ? address : Joined(contact.Title, address),
            phones,
            DateTimeZoneProviders.Tzdb[office.Zone]);
    }

    /// <summary>A centre answers for its own service (Ministry of Justice 2008 §21–23).</summary>
    public static ComplaintDesk Of(Centre centre) => new(centre.Name, centre.Address, centre.Phones, DateTimeZoneProviders.Tzdb[centre.Zone]);

    private static LocalizedText Joined(LocalizedText title, LocalizedText address) =>
        new($"{title.Kk}, {address.Kk}", $"{title.Ru}, {address.Ru}", $"{title.En}, {address.En}");
}
