using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Custody.CustodyHolder;

namespace MissionReg.Core.Custody;

/// <summary>Who holds which paper of a case, from its legal record and what its manifests tell of papers that went astray.</summary>
public sealed class Custody
{
    private static readonly ImmutableHashSet<CustodyHolder> AtCentre = [CentreWindow, AccumulationSection];
    private static readonly ImmutableHashSet<CustodyHolder> AtOffice = [Registry, Specialist];

    private readonly Procedure procedure;

    /// <summary>Of the manifests that arrived.</summary>
    private readonly Dictionary<string, Leg> legs = new(StringComparer.Ordinal);

    private ImmutableArray<PaperCustody> papers = [];

    /// <summary>Who takes in what is handed in now.</summary>
    private CustodyHolder desk;

    private Custody(Procedure procedure) => this.procedure = procedure;

    /// <summary>Every paper of the case in the order in which it came to be.</summary>
    /// <param name="events">All events of a case, or the first of them.</param>
    /// <param name="settlements">What became of papers that were not in the bag.</param>
    public static ImmutableArray<PaperCustody> Of(
        IEnumerable<RecordedEvent> events, Procedure procedure, IEnumerable<PaperSettlement>? settlements = null)
    {
        var custody = new Custody(procedure);
        var settled = new Queue<PaperSettlement>((settlements ?? []).OrderBy(s => s.At));
        foreach (var recorded in events)
        {
            while (settled.TryPeek(out var next) && next.At < recorded.At)
            {
                custody.Settle(settled.Dequeue());
            }

            custody.Apply(recorded.Event(), recorded);
        }

        foreach (var last in settled)
        {
            custody.Settle(last);
        }

        return custody.papers;
    }

    private void Apply(CaseEvent @event, RecordedEvent recorded)
    {
        switch (@event)
        {
            case ApplicationSubmitted e:
                desk = e.Centre is null ? Registry : CentreWindow;
                foreach (var form in procedure.Checklist.Where(i => i.Presentation is Presentation.Form))
                {
                    Add(form.Id, CustodyKind.Form, 1, desk, recorded);
                }

                break;
            case DocumentReceived e when procedure.FindItem(e.Document.DocumentId) is not { Presentation: Presentation.Form }:
                Add(e.Document.DocumentId, KindOf(e.Document.DocumentId), 1, desk, recorded);
                break;
            case ItemsReceived e:
                foreach (var item in e.Items)
                {
                    Add(item.DocumentId, CustodyKind.Thing, item.Count, desk, recorded);
                }

                break;
            case DocumentShown e:
                Add(e.DocumentId, CustodyKind.Shown, 1, Recipient, recorded);
                break;
            case DocumentCompared e:
                Add(e.DocumentId, CustodyKind.Shown, 1, Recipient, recorded);
                break;
            case HandedToAccumulation:
                Move(p => p.Now.Holder is CentreWindow, AccumulationSection, recorded);
                break;
            case Dispatched e when !legs.ContainsKey(e.Manifest):
                Move(p => Goes(p, e.Leg), Courier, recorded, e.Manifest);
                desk = e.Leg is Leg.ToOffice ? Registry : desk;
                break;
            case Arrived e:
                Arrive(e, recorded);
                break;
            case ReviewStarted:
                Move(p => p.Now.Holder is Registry, Specialist, recorded);
                desk = Specialist;
                break;
            case Signed:
                Add(ManifestPaper.Outcome, CustodyKind.Outcome, 1, Registry, recorded);
                break;
            case HandedOut:
                Move(IsCollected, Recipient, recorded);
                break;
            case HandedToArchive:
                Move(p => AtOffice.Contains(p.Now.Holder), Archive, recorded);
                break;
        }
    }

    /// <summary>Found, it is where the case is worked on; never sent, it is where the courier should have had it from; lost, it stays his.</summary>
    private void Settle(PaperSettlement s)
    {
        if (s.How is SettledAs.Lost)
        {
            return;
        }

        var found = s.How is SettledAs.Found;
        papers =
        [
            .. papers.Select(p => p.Missing && p.DocumentId == s.DocumentId && p.Now.Manifest == s.Manifest
                ? p with { Missing = false, Chain = p.Chain.Add(new CustodyHop(found ? EndOf(s.Manifest) : StartOf(s.Manifest), null, s.At, s.By)) }
                : p),
        ];
    }

    private CustodyHolder EndOf(string manifest) => legs[manifest] is Leg.ToCentre ? AccumulationSection : desk;

    private CustodyHolder StartOf(string manifest) => legs[manifest] is Leg.ToCentre ? desk : AccumulationSection;

    private void Arrive(Arrived e, RecordedEvent recorded)
    {
        legs[e.Manifest] = e.Leg;
        var absent = papers.Where(p => Goes(p, e.Leg) && e.Absent.Contains(p.DocumentId)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var (at, desk) = e.Leg is Leg.ToCentre ? (AccumulationSection, this.desk) : (Registry, Registry);
        Move(p => Goes(p, e.Leg) && !absent.Contains(p.Id), at, recorded);

        // The courier answers for what he was given and did not bring.
        Move(p => absent.Contains(p.Id) && p.Now.Holder is not Courier, Courier, recorded, e.Manifest);
        papers = [.. papers.Select(p => absent.Contains(p.Id) ? p with { Missing = true } : p)];
        this.desk = desk;
    }

    /// <summary>It lies where the leg begins, or is on its way.</summary>
    private bool Goes(PaperCustody p, Leg leg) => !p.Missing && leg switch
    {
        Leg.ToCentre => IsCollected(p) && (AtOffice.Contains(p.Now.Holder) || p.Now.Holder is Courier),
        _ => AtCentre.Contains(p.Now.Holder) || p.Now.Holder is Courier,
    };

    /// <summary>The recipient gets it with the outcome.</summary>
    private bool IsCollected(PaperCustody p) =>
        !p.Missing && (p.Kind is CustodyKind.Outcome
            || (p.Kind is not CustodyKind.Shown && procedure.FindItem(p.DocumentId) is { } item && CaseListing.IsGivenBack(item)));

    private CustodyKind KindOf(string documentId) => procedure.FindItem(documentId)?.Presentation switch
    {
        Presentation.Original => CustodyKind.Original,
        Presentation.Thing => CustodyKind.Thing,
        _ => CustodyKind.Copy,
    };

    private void Add(string documentId, CustodyKind kind, int count, CustodyHolder holder, RecordedEvent recorded)
    {
        var ordinal = papers.Count(p => p.DocumentId == documentId) + 1;
        papers = papers.Add(new PaperCustody($"{documentId}.{ordinal}", documentId, kind, count, [new CustodyHop(holder, null, recorded.At, recorded.Actor)]));
    }

    private void Move(Func<PaperCustody, bool> which, CustodyHolder to, RecordedEvent recorded, string? manifest = null) =>
        papers = [.. papers.Select(p => which(p) ? p with { Chain = p.Chain.Add(new CustodyHop(to, manifest, recorded.At, recorded.Actor)) } : p)];
}
