namespace MissionReg.StorageDurability;

internal static class Pieces
{
    public static IEnumerable<Piece> OfCase(int seed, int number) => Enumerable.Range(0, Piece.StepsOfCase).Select(step => new Piece(seed, number, step));
}
