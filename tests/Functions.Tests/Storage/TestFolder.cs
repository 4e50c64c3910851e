using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage;

/// <summary>The data folder of one test, which goes with it.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("data-").FullName;
    private readonly List<SqliteDatabase> _opened = [];

    /// <summary>The database in it, once more.</summary>
    public SqliteDatabase Open()
    {
        _opened.Add(new SqliteDatabase(Path.Combine(_path, "missionreg.db")));
        return _opened[^1];
    }

    /// <summary>Closes it wherever it is open.</summary>
    public void Close() => _opened.ForEach(database => database.Dispose());

    public void Dispose()
    {
        Close();
        Directory.Delete(_path, recursive: true);
    }
}
