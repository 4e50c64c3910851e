namespace MissionReg.Durability.Killing;

/// <param name="Data">The folder of the engine's file.</param>
/// <param name="Acks">Where acknowledgements are written.</param>
/// <param name="Seed">Draws the cases and the moments of the kills.</param>
/// <param name="Count">Cases.</param>
/// <param name="Kills">Kills before the work may come to its end.</param>
internal sealed record KillPlan(string Data, string Acks, int Seed, int Count, int Kills);
