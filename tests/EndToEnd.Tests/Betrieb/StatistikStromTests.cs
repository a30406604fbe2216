using System.Text.Json;

namespace Daks.EndToEnd.Tests.Betrieb;

/// <summary>A file piped into the program itself: what its process holds is not what a test's own process holds.</summary>
public sealed class StatistikStromTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task The_memory_of_the_process_does_not_grow_with_the_file()
    {
        var small = await RunAsync(32 * Megabyte);
        var large = await RunAsync(320 * Megabyte);

        Read(large).ShouldBeGreaterThan(9 * Read(small));
        small.Hoechststand.ShouldBeGreaterThan(10 * Megabyte);
        large.Hoechststand.ShouldBeLessThan(small.Hoechststand + (96 * Megabyte));
    }

    private static async Task<Messprozess> RunAsync(long bytes)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        await using var stream = new InkarStrom(bytes, isMeasured: false);
        return await Messprozess.RunAsync(
            "dotnet", [Repository.File("src", "Host", "bin", configuration, "net10.0", "Daks.Host.dll"), "statistik", "-", "--gebiet", "05113000"], stream);
    }

    private static long Read(Messprozess run)
    {
        run.Rueckgabe.ShouldBe(0, run.Fehler);
        using var json = JsonDocument.Parse(run.Ausgabe);
        json.RootElement.GetProperty("reihen").GetArrayLength().ShouldBeGreaterThan(0);
        return json.RootElement.GetProperty("zeilen").GetProperty("gelesen").GetInt64();
    }
}
