using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Daks.Storage;
using Daks.Storage.Tables;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What Azure would refuse is refused on every way to the table, before anything is sent.</summary>
public sealed class TableGatewayTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public static TheoryData<string> Ways => ["add", "upsert", "update", "submit"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_row_of_too_many_properties_is_never_sent(string way)
    {
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 253; number++)
        {
            row[$"P{number}"] = number;
        }

        await RefusesAsync(gateway => way switch
        {
            "add" => gateway.AddAsync(row, Never),
            "upsert" => gateway.UpsertAsync(row, Never),
            "update" => gateway.UpdateAsync(row, ETag.All, Never),
            _ => gateway.SubmitAsync([Action(row)], Never),
        });
    }

    [Fact]
    public Task A_row_to_delete_that_no_table_can_hold_is_never_sent() =>
        RefusesAsync(gateway => gateway.DeleteAsync("p", "a/b", ETag.All, Never));

    [Fact]
    public Task A_transaction_over_two_partitions_is_never_sent() =>
        RefusesAsync(gateway => gateway.SubmitAsync([Action(new("p", "1")), Action(new("q", "2"))], Never));

    private static async Task RefusesAsync(Func<TableGateway, Task> write)
    {
        var requests = RequestHook.DieAfter(0);
        using var gateway = new TableGateway(
            new TablesOptions { Verbindung = "UseDevelopmentStorage=true" },
            options => options.AddPolicy(requests, HttpPipelinePosition.PerCall));

        await Should.ThrowAsync<ArgumentException>(() => write(gateway));

        requests.Count.ShouldBe(0);
    }

    private static TableTransactionAction Action(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
