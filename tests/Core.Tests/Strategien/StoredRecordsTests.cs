using System.Globalization;
using System.Text;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Core.Tests.Strategien;

/// <summary>The records beside the strategies, as they lie in the stores of Kommunen: key and row to the byte.</summary>
public sealed class StoredRecordsTests
{
    private const string Tenant = "tenant";
    private const string Id = "0197f0c0000070008000000000000001";

    private readonly MemoryRecords _records = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<string, string> Scopes => new()
    {
        { Scope.Team("19:t@thread.tacv2").Value, "team:19:t@thread.tacv2" },
        { Scope.Channel("19:k@thread.tacv2").Value, "kanal:19:k@thread.tacv2" },
        { Scope.GroupChat("19:c@thread.v2").Value, "chat:19:c@thread.v2" },
        { Scope.Person("anna").Value, "person:anna" },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_place_has_the_same_key_for_ever(string scope, string released) => scope.ShouldBe(released);

    [Fact]
    public async Task A_place_is_bound_by_this_record()
    {
        await Directory().BindAsync(new StrategieKey(Tenant, Id), Scope.Team("19:t"), CancellationToken.None);

        (await RowAsync("bindung", "team:19:t")).ShouldBe($$"""{"strategieId":"{{Id}}","scope":"team:19:t"}""");
    }

    [Fact]
    public async Task A_place_that_was_released_says_so_in_its_record()
    {
        var key = new StrategieKey(Tenant, Id);
        await Directory().BindAsync(key, Scope.Channel("19:k"), CancellationToken.None);

        await Directory().ReleaseAsync(key, Scope.Channel("19:k"), CancellationToken.None);

        (await RowAsync("bindung", "kanal:19:k")).ShouldBe($$"""{"strategieId":"{{Id}}","scope":"kanal:19:k","geloest":true}""");
    }

    [Fact]
    public async Task A_channel_says_its_team_in_its_record_and_keeps_it()
    {
        var (key, kanal) = (new StrategieKey(Tenant, Id), Scope.Channel("19:k"));
        await Directory().BindAsync(key, kanal, CancellationToken.None);

        await Directory().LearnTeamAsync(Tenant, kanal, "19:t", CancellationToken.None);
        await Directory().LearnTeamAsync(Tenant, kanal, "19:other", CancellationToken.None);

        (await RowAsync("bindung", "kanal:19:k")).ShouldBe($$"""{"strategieId":"{{Id}}","scope":"kanal:19:k","team":"19:t"}""");
        await Directory().ReleaseAsync(key, kanal, CancellationToken.None);
        (await RowAsync("bindung", "kanal:19:k")).ShouldBe($$"""{"strategieId":"{{Id}}","scope":"kanal:19:k","geloest":true,"team":"19:t"}""");
        await Directory().ClaimAsync(key, kanal, CancellationToken.None);
        (await Directory().TeamOfAsync(Tenant, kanal, CancellationToken.None)).ShouldBe("19:t");
    }

    [Fact]
    public async Task A_channel_that_was_never_bound_has_no_record_to_learn_from()
    {
        await Directory().LearnTeamAsync(Tenant, Scope.Channel("19:k"), "19:t", CancellationToken.None);

        (await RowAsync("bindung", "kanal:19:k")).ShouldBeNull();
        (await Directory().TeamOfAsync(Tenant, Scope.Channel("19:k"), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_strategy_is_listed_by_this_record()
    {
        var key = await Directory().ReserveAsync(Tenant, Scope.GroupChat("19:c"), CancellationToken.None);

        (await RowAsync("strategie", key.Id)).ShouldBe($$"""{"strategieId":"{{key.Id}}","scope":"chat:19:c"}""");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task A_language_is_kept_by_this_record(string language)
    {
        await new Preferences(_records, _time).ChooseAsync(Tenant, "anna", CultureInfo.GetCultureInfo(language), CancellationToken.None);

        (await RowAsync("person", "anna")).ShouldBe($$"""{"sprache":"{{language}}"}""");
    }

    private Strategieverzeichnis Directory() => new(_records, _time);

    private async Task<string?> RowAsync(string kind, string id) =>
        await _records.ReadAsync(new TenantRecordKey(Tenant, kind, id), CancellationToken.None) is { } record
            ? Encoding.UTF8.GetString(record.Utf8Json.Span)
            : null;
}
