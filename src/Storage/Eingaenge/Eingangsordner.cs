using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Artefakte;
using Daks.Core.Importe;

namespace Daks.Storage.Eingaenge;

/// <summary>Files that wait lie in a folder, by person and strategy.</summary>
/// <param name="ordner">Made when the first file comes.</param>
/// <param name="hoechstens">Bytes of one file.</param>
/// <param name="time">When a file came.</param>
/// <param name="insgesamt">Bytes of all files that wait.</param>
/// <remarks>
/// Several instances share their data folder, with the keys of sessions in it: a file one of them took in is found by
/// whichever is asked about it.
/// </remarks>
public sealed class Eingangsordner(string ordner, long hoechstens, TimeProvider time, long insgesamt = long.MaxValue) : IEingangskorb
{
    private const string Daten = ".daten";
    private const string Angaben = ".json";
    private const string Teil = ".teil";
    private const int LaengsterName = 120;
    private const int Puffer = 128 * 1024;

    /// <summary>After so many bytes it is looked again whether others have taken the place.</summary>
    private const long Nachschau = 64 * 1024 * 1024;

    public long Hoechstens => hoechstens;

    public async Task<Eingangsergebnis> NimmAsync(
        Einsender einsender, string name, DateOnly? stichtag, Stream inhalt, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(OrdnerVon(einsender)).FullName;
        var id = ArtefaktId.New(time);
        var part = Path.Combine(folder, id + Teil);
        try
        {
            if (await SchreibeAsync(einsender, inhalt, part, cancellationToken) is { } failure)
            {
                return failure;
            }

            var eingang = new Eingang(id, Kurz(name), new FileInfo(part).Length, stichtag, time.GetUtcNow());
            await using (var angaben = new FileStream(Path.Combine(folder, id + Angaben), FileMode.CreateNew))
            {
                await JsonSerializer.SerializeAsync(angaben, eingang, EingangJson.Default.Eingang, CancellationToken.None);
            }

            File.Move(part, Path.Combine(folder, id + Daten));
            return new Eingangsergebnis.Angenommen(eingang);
        }
        catch (OperationCanceledException)
        {
            return new Eingangsergebnis.Abgebrochen();
        }
        finally
        {
            File.Delete(part);
        }
    }

    public IReadOnlyList<Eingang> Liste(Einsender einsender)
    {
        var folder = new DirectoryInfo(OrdnerVon(einsender));
        return folder.Exists
            ? [.. folder.EnumerateFiles("*" + Daten).Select(file => Lies(Path.ChangeExtension(file.FullName, Angaben))).OfType<Eingang>().OrderBy(one => one.Id, StringComparer.Ordinal)]
            : [];
    }

    public Stream? Oeffne(Einsender einsender, string id)
    {
        try
        {
            return new FileStream(Pfad(einsender, id, Daten), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Entferne(Einsender einsender, string id)
    {
        if (Directory.Exists(OrdnerVon(einsender)))
        {
            File.Delete(Pfad(einsender, id, Daten));
            File.Delete(Pfad(einsender, id, Angaben));
        }
    }

    public int Raeume()
    {
        var before = (time.GetUtcNow() - IEingangskorb.Frist).UtcDateTime;
        var old = Directory.Exists(ordner)
            ? new DirectoryInfo(ordner).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < before).ToArray()
            : [];
        foreach (var file in old)
        {
            file.Delete();
        }

        return old.Length;
    }

    /// <returns>Null when all of it is written.</returns>
    private async Task<Eingangsergebnis?> SchreibeAsync(Einsender einsender, Stream inhalt, string part, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        // Counted with this one in it: many sent at once are no way around.
        if (Zahl(einsender) > IEingangskorb.MeisteWartende)
        {
            return new Eingangsergebnis.ZuViele();
        }

        var buffer = new byte[Puffer];
        var (bytes, looked) = (0L, -Nachschau);
        while (await LiesAsync(inhalt, buffer, cancellationToken) is not 0 and var read)
        {
            if (read is not { } count)
            {
                return new Eingangsergebnis.Abgebrochen();
            }

            bytes += count;
            if (bytes > hoechstens)
            {
                return new Eingangsergebnis.ZuGross();
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            if (bytes - looked >= Nachschau)
            {
                looked = bytes;
                if (Belegt() > insgesamt)
                {
                    return new Eingangsergebnis.KeinPlatz();
                }
            }
        }

        return Belegt() > insgesamt ? new Eingangsergebnis.KeinPlatz() : null;
    }

    private int Zahl(Einsender einsender) => new DirectoryInfo(OrdnerDerPerson(einsender))
        .EnumerateFiles("*", SearchOption.AllDirectories).Count(file => file.Extension is Daten or Teil);

    private long Belegt() => new DirectoryInfo(ordner).EnumerateFiles("*", SearchOption.AllDirectories).Sum(LaengeVon);

    // Taken over, dropped or moved while we count.
    private static long LaengeVon(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    /// <returns>Null when the sender went away or sends too slowly: that is not our disk failing.</returns>
    private static async ValueTask<int?> LiesAsync(Stream inhalt, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await inhalt.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Eingang? Lies(string angaben)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(angaben), EingangJson.Default.Eingang);
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    // The names of files come from outside; only ids of ours become paths.
    private string Pfad(Einsender einsender, string id, string endung) =>
        Guid.TryParseExact(id, "N", out var known)
            ? Path.Combine(OrdnerVon(einsender), known.ToString("N") + endung)
            : throw new ArgumentException("This is no id of a file.", nameof(id));

    private string OrdnerDerPerson(Einsender einsender) => Path.Combine(ordner, ArtefaktId.Of($"{einsender.Tenant}\n{einsender.PersonId}"));

    private string OrdnerVon(Einsender einsender) => Path.Combine(OrdnerDerPerson(einsender), ArtefaktId.Of(einsender.StrategieId));

    private static string Kurz(string name)
    {
        var bare = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return bare.Length > LaengsterName ? bare[^LaengsterName..] : bare.Length == 0 ? "?" : bare;
    }
}

[JsonSerializable(typeof(Eingang))]
internal sealed partial class EingangJson : JsonSerializerContext;
