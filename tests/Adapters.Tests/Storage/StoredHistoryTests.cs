using System.Text;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Storage;

namespace Daks.Adapters.Tests.Storage;

/// <summary>A history entry as it lies in the stores of Kommunen, under its compression: read and written to the byte for ever.</summary>
public sealed class StoredHistoryTests
{
    private const string Released =
        """
        {"version":7,"person":"p-1","at":"2027-03-02T12:00:00+00:00","verb":"verlauf.rueckgaengig","args":{"stufe":"2","verb":"stufe.abgeschlossen"},"undoes":6,"changes":[{"kind":"stufe","id":"2-1","before":{"schema":1,"row":{"nummer":2,"runde":1,"status":"Abgeschlossen","abgeschlossenAm":"2027-03-01"}},"after":{"schema":1,"row":{"nummer":2,"runde":1,"status":"InArbeit"}}},{"kind":"stufe","id":"5-2","after":{"schema":1,"row":{"nummer":5,"runde":2,"status":"NichtBegonnen"}}}]}
        """;

    private static readonly ArtefaktKinds Kinds = new(ArtefaktRegistry.All);

    private static readonly HistoryEntry Entry = new()
    {
        Version = 7,
        PersonId = "p-1",
        At = new DateTimeOffset(2027, 3, 2, 12, 0, 0, TimeSpan.Zero),
        Verb = "verlauf.rueckgaengig",
        Args = new Dictionary<string, string> { ["stufe"] = "2", ["verb"] = "stufe.abgeschlossen" },
        Undoes = 6,
        Changes =
        [
            new Change(
                new ArtefaktKey("stufe", "2-1"),
                new Stufe { Nummer = 2, Status = StufeStatus.Abgeschlossen, AbgeschlossenAm = new DateOnly(2027, 3, 1) },
                new Stufe { Nummer = 2, Status = StufeStatus.InArbeit }),
            new Change(new ArtefaktKey("stufe", "5-2"), null, new Stufe { Nummer = 5, Runde = 2, Status = StufeStatus.NichtBegonnen }),
        ],
    };

    [Fact]
    public void A_released_entry_is_read_as_what_it_was()
    {
        var read = HistoryCodec.Read(Compression.Compress(Encoding.UTF8.GetBytes(Released)), Kinds);

        read.Changes.ShouldBe(Entry.Changes);
        read.Args.ShouldBe(Entry.Args);
        (read with { Changes = Entry.Changes, Args = Entry.Args }).ShouldBe(Entry);
    }

    [Fact]
    public void An_entry_is_written_as_it_was()
    {
        var commit = new Commit { Key = new StrategieKey("t", "s"), ExpectedVersion = 6, OperationId = "op", Entry = Entry };

        var written = CommitRows.From(commit, Kinds).History;

        Encoding.UTF8.GetString(Compression.Decompress(written)).ShouldBe(Released);
    }
}
