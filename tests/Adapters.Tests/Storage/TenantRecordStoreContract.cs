using System.Text;
using Daks.Core.Strategien;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What every store of tenants' records keeps to.</summary>
public abstract class TenantRecordStoreContract
{
    private static readonly CancellationToken Never = CancellationToken.None;

    protected abstract ITenantRecordStore Store { get; }

    [Fact]
    public async Task What_is_written_is_read()
    {
        var key = Key();
        await WriteAsync(key, """{"n":"Größe 🌳"}""", WriteCondition.Always);
        await WriteAsync(key, """{"n":2}""", WriteCondition.Always);

        var record = (await Store.ReadAsync(key, Never)).ShouldNotBeNull();

        record.Key.ShouldBe(key);
        Encoding.UTF8.GetString(record.Utf8Json.Span).ShouldBe("""{"n":2}""");
        (await Store.ReadAsync(Key(), Never)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("19:meeting_MjM@thread.v2;messageid=1700000000000")]
    [InlineData("a/b\\c#d?e%f+g 'h' |äöü東京🌳")]
    [InlineData("-x2D-u0041-h")]
    public async Task Ids_and_tenants_may_be_called_anything(string name)
    {
        foreach (var key in new[] { Key() with { Id = name }, new TenantRecordKey(name, "bindung", Guid.NewGuid().ToString()) })
        {
            await WriteAsync(key, """{"n":1}""", WriteCondition.IfAbsent);

            (await Store.ReadAsync(key, Never)).ShouldNotBeNull().Key.ShouldBe(key);
            (await ListAsync(key.Tenant, key.Kind)).ShouldContain(record => record.Key == key);
        }
    }

    [Fact]
    public async Task Long_ids_are_told_apart()
    {
        var tenant = Tenant();
        var ids = new[] { ":a", ":b", "::" }.Select(end => new string(':', 398) + end).ToArray();
        foreach (var id in ids)
        {
            await WriteAsync(new TenantRecordKey(tenant, "bindung", id), "{}", WriteCondition.IfAbsent);
        }

        (await ListAsync(tenant, "bindung")).Select(record => record.Key.Id).ShouldBe(ids, ignoreOrder: true);
        await Should.ThrowAsync<ArgumentException>(
            () => Store.ReadAsync(new TenantRecordKey(tenant, "bindung", new string('a', 401)), Never));
    }

    [Fact]
    public async Task A_record_is_inserted_once()
    {
        var key = Key();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            () => WriteAsync(key, $$"""{"n":{{writer}}}""", WriteCondition.IfAbsent))));

        results.Count(isWritten => isWritten).ShouldBe(1);
    }

    [Fact]
    public async Task A_record_somebody_else_changed_is_not_overwritten()
    {
        var key = Key();
        await WriteAsync(key, """{"n":1}""", WriteCondition.Always);
        var etag = (await Store.ReadAsync(key, Never)).ShouldNotBeNull().ETag;

        var results = await Task.WhenAll(Enumerable.Range(2, 8).Select(writer => Task.Run(
            () => WriteAsync(key, $$"""{"n":{{writer}}}""", new WriteCondition.Unchanged(etag)))));

        results.Count(isWritten => isWritten).ShouldBe(1);
        (await Store.ReadAsync(key, Never)).ShouldNotBeNull().ETag.ShouldNotBe(etag);
    }

    [Fact]
    public async Task A_record_written_anew_is_another()
    {
        var key = Key();
        await WriteAsync(key, "{}", WriteCondition.Always);
        var etag = (await Store.ReadAsync(key, Never)).ShouldNotBeNull().ETag;
        await Store.DeleteAsync(key, Never);

        var missing = await WriteAsync(key, "{}", new WriteCondition.Unchanged(etag));
        await WriteAsync(key, "{}", WriteCondition.IfAbsent);
        var anew = await WriteAsync(key, "{}", new WriteCondition.Unchanged(etag));

        missing.ShouldBeFalse();
        anew.ShouldBeFalse();
    }

    [Fact]
    public async Task A_deleted_record_is_absent()
    {
        var key = Key();
        await WriteAsync(key, "{}", WriteCondition.Always);

        await Store.DeleteAsync(key, Never);
        await Store.DeleteAsync(key, Never);

        (await Store.ReadAsync(key, Never)).ShouldBeNull();
        (await ListAsync(key.Tenant, key.Kind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_holds_one_kind_of_one_tenant()
    {
        var (mine, theirs) = (Tenant(), Tenant());
        await WriteAsync(new TenantRecordKey(mine, "bindung", "1"), "{}", WriteCondition.Always);
        await WriteAsync(new TenantRecordKey(mine, "bindung", "2"), "{}", WriteCondition.Always);
        await WriteAsync(new TenantRecordKey(mine, "bindungen", "3"), "{}", WriteCondition.Always);
        await WriteAsync(new TenantRecordKey(theirs, "bindung", "4"), "{}", WriteCondition.Always);

        (await ListAsync(mine, "bindung")).Select(record => record.Key.Id).ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_list_has_more_than_a_page()
    {
        var tenant = Tenant();
        await Parallel.ForAsync(0, 1_100, async (number, _) =>
            await WriteAsync(new TenantRecordKey(tenant, "bindung", $"{number}"), "{}", WriteCondition.IfAbsent));

        (await ListAsync(tenant, "bindung")).Select(record => record.Key.Id).Distinct().Count().ShouldBe(1_100);
    }

    [Fact]
    public async Task A_record_has_its_limits()
    {
        var key = Key();
        var largest = $"\"{new string('a', 29_998)}\"";

        (await WriteAsync(key, largest, WriteCondition.Always)).ShouldBeTrue();
        await Should.ThrowAsync<ArgumentException>(() => WriteAsync(key, largest + " ", WriteCondition.Always));
        await Should.ThrowAsync<ArgumentException>(() => WriteAsync(key with { Kind = "A_b" }, "{}", WriteCondition.Always));

        (await Store.ReadAsync(key, Never)).ShouldNotBeNull().Utf8Json.Length.ShouldBe(30_000);
    }

    private static string Tenant() => Guid.NewGuid().ToString();

    private static TenantRecordKey Key() => new(Tenant(), "bindung", "19:kanal@thread.tacv2");

    private Task<bool> WriteAsync(TenantRecordKey key, string json, WriteCondition condition) =>
        Store.WriteAsync(key, Encoding.UTF8.GetBytes(json), condition, Never);

    private ValueTask<List<TenantRecord>> ListAsync(string tenant, string kind) =>
        Store.ListAsync(tenant, kind, Never).ToListAsync(Never);
}
