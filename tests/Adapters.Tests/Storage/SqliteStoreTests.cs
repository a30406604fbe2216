using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Storage.Sqlite;

namespace Daks.Adapters.Tests.Storage;

public sealed class SqliteStrategieStoreTests : StrategieStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    protected override IStrategieStore Open(ArtefaktKinds kinds)
    {
        var database = new SqliteDatabase(_folder.Path);
        _databases.Add(database);
        return new SqliteStrategieStore(database, kinds, TimeProvider.System);
    }
}

public sealed class SqliteTenantRecordStoreTests : TenantRecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteTenantRecordStoreTests()
    {
        _database = new SqliteDatabase(_folder.Path);
        Store = new SqliteTenantRecordStore(_database);
    }

    protected override ITenantRecordStore Store { get; }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
