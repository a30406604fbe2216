using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Tables;

namespace Daks.Adapters.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class TableStrategieStoreTests(AzuriteFixture azurite) : StrategieStoreContract
{
    private readonly TablesOptions _table = azurite.Azurite.NewTable();

    protected override IStrategieStore Open(ArtefaktKinds kinds) => _table.Open(kinds: kinds);
}

[Collection(AzuriteCollection.Name)]
public sealed class TableTenantRecordStoreTests(AzuriteFixture azurite) : TenantRecordStoreContract
{
    protected override ITenantRecordStore Store { get; } =
        new TableTenantRecordStore(new TableGateway(azurite.Azurite.NewTable()));
}
