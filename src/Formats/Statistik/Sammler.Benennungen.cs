using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>What a file's areas and measures are: each looked up once.</summary>
internal sealed partial class Sammler
{
    /// <param name="name">As the file calls it; only the first one is kept.</param>
    public Region FindeRegion(string code, string name = "")
    {
        if (_regionen.TryGetValue(code, out var known))
        {
            return known;
        }

        if (_regionen.Count >= MeisteGebiete)
        {
            throw new DateifehlerException(Dateigrund.ZuVieleWerte, _nummer, angabe: code);
        }

        // The Kommune's own area may have no key, only its name, or stand under the key of its Kreis.
        var read = Gebiet.Lies(code);
        var area = auftrag.Eigenes is { } own && (own.Code == code || (read is { } one && own.Gleiche.Contains(one))) ? own : read;
        var proposal = area is null ? MitNull(code.Trim()) : null;
        if (proposal is not null && auftrag.ErgaenzeNullen)
        {
            (area, proposal) = (proposal, null);
        }

        var region = new Region(area, proposal, name.Trim(), area is { } found && auftrag.Gebiete.Enthaelt(found));
        return _regionen[code] = region;
    }

    /// <summary>An area the file knows by name only.</summary>
    public Region FindeBenannte(string name)
    {
        if (_regionen.TryGetValue($"~{name}", out var known))
        {
            return known;
        }

        var said = auftrag.Namen.TryGetValue(name, out var chosen);
        var area = said ? chosen : auftrag.Bekannte.Finde(name) ?? Verzeichnis.Land(name);
        return _regionen[$"~{name}"] = new Region(area, null, name, area is { } one && (said || auftrag.Gebiete.Enthaelt(one)));
    }

    /// <param name="statistik">Its code and title, as far as known: they tell whether a census stands behind.</param>
    public Messung FindeMessung(string code, string name, string? einheit, string statistik)
    {
        if (_messungen.TryGetValue((code, einheit), out var known))
        {
            return known;
        }

        if (_messungen.Count >= MeisteMessgroessen)
        {
            throw new DateifehlerException(Dateigrund.ZuVieleWerte, _nummer, angabe: code);
        }

        var (key, factor, age) = Verzeichnis.Eines.Finde(code, name, einheit, statistik);
        var census = key == Messgroessen.Bevoelkerung || Verzeichnis.Eines.Zensusstatistiken.Any(one => statistik.StartsWith(one, StringComparison.Ordinal));
        var measure = new Messung(Groesse(key ?? code, name, einheit, key is not null), census, Fassungen.Aus($"{statistik} {name}"), factor, age)
        {
            MitTeilen = Verzeichnis.Eines.HatTeile(statistik) ? new(code, name, einheit, statistik) : null,
        };
        return _messungen[(code, einheit)] = measure;
    }

    /// <summary>A part as a thing of the catalogue's own; null where it stays a part.</summary>
    private Messung? FindeTeil(Messung ganzes, string wort)
    {
        if (ganzes.MitTeilen is not { } called)
        {
            return null;
        }

        if (_teile.TryGetValue((called.Code, called.Einheit, wort), out var known))
        {
            return known;
        }

        var part = Verzeichnis.Eines.FindeTeil(called.Code, called.Name, called.Einheit, called.Statistik, wort) is { Schluessel: { } key } found
            ? new Messung(Groesse(key, $"{called.Name}: {wort}", called.Einheit, istBekannt: true), false, null, found.Faktor, found.Alter)
            : null;
        return _teile.Count < MeisteMessgroessen
            ? _teile[(called.Code, called.Einheit, wort)] = part
            : throw new DateifehlerException(Dateigrund.ZuVieleWerte, _nummer, angabe: wort);
    }

    private static GeleseneGroesse Groesse(string code, string name, string? einheit, bool istBekannt) =>
        new(code, name, string.IsNullOrWhiteSpace(einheit) ? null : einheit, istBekannt);

    // Who is born has no age: it is the mother's.
    private static string Schluessel(Messung messung, Gliederung gliederung) =>
        messung.Groesse.Code == Messgroessen.Geborene && gliederung.Alter != Altersgruppe.Alle ? Messgroessen.GeboreneNachMutter : messung.Groesse.Code;

    private static Gebiet? MitNull(string code) => code.Length is 4 or 7 ? Gebiet.Lies($"0{code}") : null;
}
