namespace MissionReg.Demo;

/// <summary>Materials are agreed for a missionary who is registered already.</summary>
internal static class MaterialsWalk
{
    public static async Task RunAsync(Counter counter)
    {
        await Staff.HireAsync(counter, await Staff.OfficeAsync(counter, null), null);
        Counter.Say("First the registration that the materials are for");
        await ProcedureWalk.LeadAsync(counter, Sample.Read("missionary-1.json") with
        {
            Scans =
            [
                ("association-authority", "association-authority.pdf"), ("association-registration", "association-registration.jpg"),
                ("invitation", "invitation.pdf"),
            ],
        });
        foreach (var sample in Sample.Of(counter.Procedure))
        {
            Counter.Say($"{counter.Procedure}: {sample.Name}");
            await ProcedureWalk.LeadAsync(counter, sample);
        }
    }
}
