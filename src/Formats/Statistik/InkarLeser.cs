using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>The long layout of the INKAR bulk file (domain guide 4.4 E): 6.6 GB in the edition of 2025.</summary>
internal sealed class InkarLeser : Formatleser
{
    // Regions for planning have three digits too, and are no Regierungsbezirke: only these levels are ours.
    private static readonly Dictionary<string, int> Laengen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bund"] = 0,
        ["Bundesländer"] = 2,
        ["Kreise"] = 5,
        ["Kreise und kreisfreie Städte"] = 5,
        ["Gemeinden"] = 8,
    };

    private readonly Dictionary<(string, int), Region> _regionen = [];

    public override Zahlenweise Weise => Zahlenweise.OhneTausender;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        var (key, time, value) = (kopf.Pflicht("Kennziffer"), kopf.Pflicht("Zeitbezug"), kopf.Pflicht("Wert"));
        var (level, code) = (kopf.Pflicht("Raumbezug"), kopf.Finde("Kuerzel") ?? kopf.Pflicht("Indikator"));
        var (label, name) = (kopf.Pflicht("Indikator"), kopf.Finde("Name"));

        await LiesZeilenAsync(zeilen, kopf, sammler, () =>
        {
            if (!Laengen.TryGetValue(zeilen[level].Trim(), out var length))
            {
                return;
            }

            var digits = zeilen[key];
            var region = Finde(sammler, digits, length);
            var wanted = sammler.Will(region, key, kopf[key], digits);
            var when = sammler.FindeZeit(zeilen[time]);
            if (when is null)
            {
                sammler.Weise(Zeilengrund.Zeit, time, kopf[time], zeilen[time]);
            }

            if (!wanted || when is null)
            {
                return;
            }

            if (region.Name.Length == 0 && name is { } at)
            {
                region.Name = zeilen[at].Trim();
            }

            var measure = sammler.FindeMessung(zeilen[code].Trim(), zeilen[label].Trim(), null, "INKAR");
            sammler.Nimm(region, measure, Gliederung.Insgesamt, when.Value, kopf.Feld(zeilen, value));
        }).ConfigureAwait(false);
        return new("INKAR", "Indikatoren und Karten zur Raum- und Stadtentwicklung");
    }

    private Region Finde(Sammler sammler, string digits, int length)
    {
        if (_regionen.TryGetValue((digits, length), out var known))
        {
            return known;
        }

        var trimmed = digits.Trim();
        var code = length switch
        {
            0 => "DG",
            5 when trimmed.Length == 8 && trimmed.EndsWith("000", StringComparison.Ordinal) => trimmed[..5],
            _ => trimmed,
        };
        var region = sammler.FindeRegion(code);
        return _regionen[(digits, length)] = region.Gebiet is { Ebene: not Gebietsebene.Deutschland } area && area.Code.Length != length
            ? new Region(null, null, "", false)
            : region;
    }
}
