using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daks.App.Tests;

/// <summary>Compares what was made with the approved file beside the test.</summary>
/// <remarks>
/// The approved file is called <c>Test file.name.approved.json</c> (or <c>.html</c>) and is reviewed as
/// product text. <c>DAKS_ACCEPT_SNAPSHOTS=1</c> approves whatever comes.
/// </remarks>
public static class Snapshot
{
    public const string AcceptVariable = "DAKS_ACCEPT_SNAPSHOTS";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="actual">JSON or markup; JSON is compared and kept in a readable layout.</param>
    /// <param name="name">Tells the snapshots of one test file apart; by default the test's own name.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Match(
        string actual, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "") =>
        Match(actual, name, testFile, Environment.GetEnvironmentVariable(AcceptVariable) == "1");

    internal static void Match(string actual, string name, string testFile, bool accept)
    {
        var isJson = actual.AsSpan().TrimStart() is ['{' or '[', ..];
        var received = (isJson ? Pretty(actual) : actual).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        var extension = isJson ? "json" : "html";
        var approvedFile = $"{stem}.approved.{extension}";
        var receivedFile = $"{stem}.received.{extension}";

        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : null;
        if (accept || approved == received)
        {
            if (approved != received)
            {
                File.WriteAllText(approvedFile, received);
            }

            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail(
            $"{(approved is null ? "Nothing is approved yet as" : "This differs from")} {Path.GetFileName(approvedFile)}; "
            + $"{AcceptVariable}=1 approves it.\n{Difference(approved ?? "", received)}");
    }

    private static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Readable);
    }

    /// <summary>Everything between the first and the last line that differ, with three lines around it.</summary>
    private static string Difference(string approved, string received)
    {
        const int context = 3;
        var old = approved.Split('\n');
        var now = received.Split('\n');
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameAtEnd = old.Skip(same).Reverse().Zip(now.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        var text = new StringBuilder();
        Append(' ', old, Math.Max(0, same - context), same);
        Append('-', old, same, old.Length - sameAtEnd);
        Append('+', now, same, now.Length - sameAtEnd);
        Append(' ', old, old.Length - sameAtEnd, Math.Min(old.Length, old.Length - sameAtEnd + context));
        return text.ToString();

        void Append(char mark, string[] lines, int from, int to)
        {
            foreach (var line in lines[from..to])
            {
                text.Append(mark).Append(' ').Append(line).Append('\n');
            }
        }
    }
}
