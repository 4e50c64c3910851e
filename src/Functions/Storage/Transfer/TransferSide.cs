using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>One of the two storages of a migration, in an application that does not run.</summary>
internal sealed record TransferSide
{
    private readonly IServiceProvider services;

    /// <param name="name">As the setting <c>MissionReg:Storage</c> names it.</param>
    public TransferSide(string name, IServiceProvider services)
    {
        (Name, this.services) = (name, services);
        Documents = services.GetRequiredService<IDocumentStore>();
        var contents = services.GetRequiredService<IStorageContents>();
        var (cases, manifests, seeds) = (services.GetRequiredService<ICaseStore>(), services.GetRequiredService<IManifestStore>(), services.GetRequiredService<ISeedStore>());
        var derived = services.GetRequiredService<DerivedRecords>();
        Transfers =
        [
            Transfer.Transfers.Secret(contents),
            Transfer.Transfers.Accounts(services.GetRequiredService<IAccountStore>()),
            Transfer.Transfers.ReferenceData(seeds),
            Transfer.Transfers.Journals(contents),
            new CaseTransfer(contents, cases, derived.RowOf),
            new ManifestTransfer(contents, manifests),
            new AnswerTransfer(contents, cases, manifests, seeds, derived.RowOf),
            Transfer.Transfers.Inbox(contents, cases),
            Transfer.Transfers.Readings(contents, cases),
            Transfer.Transfers.MissedRuns(contents, manifests),
        ];
    }

    public string Name { get; }

    public IDocumentStore Documents { get; init; }

    /// <summary>One for each of <see cref="TransferKind.All"/>, in their order.</summary>
    public ImmutableArray<ITransfer> Transfers { get; init; }

    /// <summary>Takes in the reference data that lie there by now, and brings what is derived into the layout of this version.</summary>
    /// <exception cref="TransferException">The reference data are at fault.</exception>
    public async Task PrepareAsync(TextWriter errors, CancellationToken cancellationToken)
    {
        _ = await SeedStart.TryAsync(services, errors) ? 0 : throw new TransferException($"Cases cannot be put into {Name}.");
        if (await services.GetRequiredService<ICaseStore>().MustRebuildAsync(cancellationToken))
        {
            await services.GetRequiredService<DerivedRecords>().RebuildAsync(cancellationToken);
        }
    }
}
