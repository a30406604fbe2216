using Azure.Data.Tables;
using Daks.Storage.Tables;

namespace Daks.Adapters.Tests.Storage;

public sealed class TableGuardTests
{
    [Fact]
    public void An_ordinary_row_passes()
    {
        var row = Row();
        row["Text"] = new string('ä', 32_768);
        row["Bytes"] = new byte[65_536];
        row["Instant"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
        row["Number"] = 1L;
        row["Nothing"] = null;

        Should.NotThrow(() => TableGuard.Require(row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a%b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void A_key_of_other_characters_is_refused(string key)
    {
        Refuses(new TableEntity(key, "row"));
        Refuses(new TableEntity("partition", key));
    }

    [Fact]
    public void A_key_has_up_to_512_characters()
    {
        Should.NotThrow(() => TableGuard.Require(new TableEntity("p", new string('a', 512))));
        Refuses(new TableEntity("p", new string('a', 513)));
        Refuses(new TableEntity(new string('a', 513), "r"));
    }

    [Fact]
    public void A_string_has_up_to_32768_characters() => Refuses(Row("Text", new string('a', 32_769)));

    [Fact]
    public void A_binary_has_up_to_65536_bytes() => Refuses(Row("Bytes", new byte[65_537]));

    [Fact]
    public void An_instant_before_1601_is_refused() =>
        Refuses(Row("Instant", new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero)));

    [Fact]
    public void A_type_tables_do_not_keep_is_refused()
    {
        Refuses(Row("Money", 1m));
        Refuses(Row("Day", new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData("with-dash")]
    [InlineData("1st")]
    [InlineData("Fällig")]
    public void A_property_name_is_an_identifier(string name) => Refuses(Row(name, 1));

    [Fact]
    public void A_property_name_has_up_to_255_characters()
    {
        Should.NotThrow(() => TableGuard.Require(Row(new string('a', 255), 1)));
        Refuses(Row(new string('a', 256), 1));
    }

    [Fact]
    public void A_row_has_up_to_252_properties()
    {
        var row = Row();
        for (var number = 0; number < 252; number++)
        {
            row[$"P{number}"] = number;
        }

        Should.NotThrow(() => TableGuard.Require(row));
        row["One"] = 1;
        Refuses(row);
    }

    [Fact]
    public void A_row_takes_up_to_a_mebibyte()
    {
        var row = Row();
        for (var number = 0; number < 15; number++)
        {
            row[$"P{number}"] = new string('a', 32_768);
        }

        Should.NotThrow(() => TableGuard.Require(row));
        row["P15"] = new string('a', 32_768);
        Refuses(row);
    }

    [Fact]
    public void A_transaction_has_1_to_100_actions()
    {
        Should.NotThrow(() => TableGuard.Require(Actions(100)));
        Should.Throw<ArgumentException>(() => TableGuard.Require(Actions(101)));
        Should.Throw<ArgumentException>(() => TableGuard.Require(Actions(0)));
    }

    [Fact]
    public void A_transaction_stays_in_one_partition() =>
        Should.Throw<ArgumentException>(() => TableGuard.Require([Action(new("p", "1")), Action(new("q", "2"))]));

    [Fact]
    public void A_transaction_names_a_row_once() =>
        Should.Throw<ArgumentException>(() => TableGuard.Require([Action(new("p", "1")), Action(new("p", "1"))]));

    [Fact]
    public void Every_row_of_a_transaction_is_looked_at() =>
        Should.Throw<ArgumentException>(() => TableGuard.Require([Action(new("p", "1")), Action(new("p", "a/b"))]));

    [Fact]
    public void A_transaction_stays_below_three_and_a_half_mebibytes()
    {
        // Base64 makes four bytes of three.
        TableTransactionAction[] actions = [.. Enumerable.Range(0, 46).Select(number =>
            Action(new("p", $"{number}") { ["Bytes"] = new byte[60_000] }))];

        Should.NotThrow(() => TableGuard.Require(actions[..45]));
        Should.Throw<ArgumentException>(() => TableGuard.Require(actions));
    }

    private static void Refuses(TableEntity row) => Should.Throw<ArgumentException>(() => TableGuard.Require(row));

    private static TableEntity Row() => new("partition", "row");

    private static TableEntity Row(string name, object value) => new("partition", "row") { [name] = value };

    private static TableTransactionAction[] Actions(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Action(new("p", $"{number}")))];

    private static TableTransactionAction Action(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
