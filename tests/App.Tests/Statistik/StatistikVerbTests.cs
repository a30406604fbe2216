using System.Text;
using System.Text.Json;
using Daks.Host.Statistik;

namespace Daks.App.Tests.Statistik;

public sealed class StatistikVerbTests
{
    [Fact]
    public async Task What_the_importer_makes_of_standard_input_is_printed_as_JSON()
    {
        var (code, json, _) = await RunAsync("Alter;weiblich;männlich\n0;5;6\n1 und älter;7;8\n", "-", "--gebiet", "12065136", "--stichtag", "2025-12-31");

        code.ShouldBe(0);
        json.GetProperty("format").GetString().ShouldBe("Registertabelle");
        json.GetProperty("zeilen").GetProperty("uebernommen").GetInt64().ShouldBe(2);
        json.GetProperty("reihen")[0].GetProperty("werte")[0].GetProperty("wert").GetDecimal().ShouldBe(26);
    }

    [Fact]
    public async Task A_refused_file_says_why_and_ends_with_1()
    {
        var (code, json, _) = await RunAsync("<html><title>Wartung</title>", "-");

        code.ShouldBe(1);
        json.GetProperty("abgewiesen").GetProperty("text").GetString().ShouldBe("Zeile 1: Das ist eine Webseite und keine Tabelle: „Wartung“. Laden Sie die Datei noch einmal herunter.");
    }

    [Theory]
    [InlineData("Urspruenglich", true, "Zensus2011")]
    [InlineData("Urspruenglich", false, "Zensus2011", "--fassung", "urspruenglich")]
    [InlineData("Revidiert", false, "Zensus2022", "--fassung", "revidiert")]
    public async Task It_says_that_it_depends_on_the_publication_and_takes_the_one_named(string taken, bool isAssumed, string basis, params string[] more)
    {
        var (code, json, _) = await RunAsync("Merkmal;ags;jahr;wert\nBevölkerungsstand;12065999;2023;19420\n", ["-", "--alle", .. more]);

        code.ShouldBe(0);
        var version = json.GetProperty("fassung");
        version.GetProperty("haengtAb").GetBoolean().ShouldBeTrue();
        version.GetProperty("jahre")[0].GetInt32().ShouldBe(2023);
        version.GetProperty("genommen").GetString().ShouldBe(taken);
        version.GetProperty("angenommen").GetBoolean().ShouldBe(isAssumed);
        json.GetProperty("reihen")[0].GetProperty("werte")[0].GetProperty("basis").GetString().ShouldBe(basis);
    }

    [Theory]
    [InlineData]
    [InlineData("-", "--fassung", "neu")]
    [InlineData("--unbekannt")]
    [InlineData("gibt-es-nicht.csv")]
    public async Task A_wrong_call_is_explained_and_ends_with_2(params string[] args)
    {
        var (code, _, errors) = await RunAsync("", args);

        code.ShouldBe(2);
        errors.ShouldNotBeEmpty();
    }

    private static async Task<(int Code, JsonElement Json, string Errors)> RunAsync(string input, params string[] args)
    {
        var (output, errors) = (new MemoryStream(), new StringWriter());

        var code = await StatistikVerb.RunAsync(args, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors, TimeProvider.System);

        return (code, output.Length == 0 ? default : JsonDocument.Parse(output.ToArray()).RootElement, errors.ToString());
    }
}
