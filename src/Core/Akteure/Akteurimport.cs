using System.Globalization;
using System.Text;
using Daks.Core.Importe;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Akteure;

/// <summary>Why a row of a table becomes no actor.</summary>
public enum Auslassungsgrund
{
    NameFehlt,
    TextZuLang,
    SektorFehlt,
    SektorUnbekannt,
    TypUnbekannt,
    SchonErfasst,
}

/// <param name="Zeile">As a spreadsheet counts.</param>
/// <param name="Was">Who or what it is about, as it stands there; empty when nothing does.</param>
public sealed record Zeilenbefund(long Zeile, Auslassungsgrund Grund, string Was);

/// <summary>What a table would bring; nothing is kept by it.</summary>
/// <param name="Neue">Those who would be added.</param>
/// <param name="Befunde">The other rows, in their order.</param>
/// <param name="MitKontakt">It holds contact data, which are not taken over: a table proves nobody's consent.</param>
public sealed record Akteurvorschau(IReadOnlyList<AkteurEingabe> Neue, IReadOnlyList<Zeilenbefund> Befunde, bool MitKontakt);

/// <summary>Makes actors of a table whose first row names its columns, in German or English.</summary>
public static class Akteurimport
{
    private static readonly Dictionary<string, Spalte> Koepfe = new()
    {
        ["name"] = Spalte.Name,
        ["akteur"] = Spalte.Name,
        ["akteurin"] = Spalte.Name,
        ["actor"] = Spalte.Name,
        ["bezeichnung"] = Spalte.Name,
        ["vorname"] = Spalte.Vorname,
        ["firstname"] = Spalte.Vorname,
        ["givenname"] = Spalte.Vorname,
        ["nachname"] = Spalte.Nachname,
        ["familienname"] = Spalte.Nachname,
        ["lastname"] = Spalte.Nachname,
        ["surname"] = Spalte.Nachname,
        ["organisation"] = Spalte.Organisation,
        ["organization"] = Spalte.Organisation,
        ["einrichtung"] = Spalte.Organisation,
        ["institution"] = Spalte.Organisation,
        ["verein"] = Spalte.Organisation,
        ["firma"] = Spalte.Organisation,
        ["company"] = Spalte.Organisation,
        ["funktion"] = Spalte.Funktion,
        ["function"] = Spalte.Funktion,
        ["rolle"] = Spalte.Funktion,
        ["role"] = Spalte.Funktion,
        ["position"] = Spalte.Funktion,
        ["sektor"] = Spalte.Sektor,
        ["sector"] = Spalte.Sektor,
        ["bereich"] = Spalte.Sektor,
        ["typ"] = Spalte.Typ,
        ["type"] = Spalte.Typ,
        ["art"] = Spalte.Typ,
        ["kind"] = Spalte.Typ,
        ["email"] = Spalte.Kontakt,
        ["mail"] = Spalte.Kontakt,
        ["emailadresse"] = Spalte.Kontakt,
        ["emailaddress"] = Spalte.Kontakt,
        ["telefon"] = Spalte.Kontakt,
        ["telefonnummer"] = Spalte.Kontakt,
        ["telephone"] = Spalte.Kontakt,
        ["phone"] = Spalte.Kontakt,
        ["mobil"] = Spalte.Kontakt,
        ["handy"] = Spalte.Kontakt,
    };

    /// <summary>What people write who do not know our words.</summary>
    private static readonly Dictionary<string, Sektor> Gelaeufig = new()
    {
        ["rat"] = Sektor.Politik,
        ["council"] = Sektor.Politik,
        ["unternehmen"] = Sektor.Wirtschaft,
        ["soziales"] = Sektor.WohlfahrtSoziales,
        ["wohlfahrt"] = Sektor.WohlfahrtSoziales,
        ["bildung"] = Sektor.BildungKita,
        ["schule"] = Sektor.BildungKita,
        ["kita"] = Sektor.BildungKita,
        ["education"] = Sektor.BildungKita,
        ["gesundheit"] = Sektor.GesundheitPflege,
        ["pflege"] = Sektor.GesundheitPflege,
        ["health"] = Sektor.GesundheitPflege,
        ["verein"] = Sektor.KulturSportVerein,
        ["vereine"] = Sektor.KulturSportVerein,
        ["kultur"] = Sektor.KulturSportVerein,
        ["sport"] = Sektor.KulturSportVerein,
        ["kirche"] = Sektor.KircheReligion,
        ["church"] = Sektor.KircheReligion,
        ["wohnen"] = Sektor.WohnenBau,
        ["wohnungswirtschaft"] = Sektor.WohnenBau,
        ["housing"] = Sektor.WohnenBau,
        ["youth"] = Sektor.Jugend,
        ["seniorinnen"] = Sektor.Senioren,
        ["seniors"] = Sektor.Senioren,
        ["presse"] = Sektor.Medien,
    };

    private static readonly Dictionary<string, Sektor> Sektoren = new(Worte<Sektor>().Concat(Gelaeufig).DistinctBy(pair => pair.Key));

    private static readonly Dictionary<string, Akteurstyp> Typen = Worte<Akteurstyp>();

    private enum Spalte
    {
        Name,
        Vorname,
        Nachname,
        Organisation,
        Funktion,
        Sektor,
        Typ,
        Kontakt,
    }

    /// <param name="strategie">Who is recorded there is not added again.</param>
    /// <param name="zeilen">With the row that names the columns first.</param>
    /// <param name="sektor">Where a row says none; null refuses such rows.</param>
    /// <returns>Null where no column holds a name.</returns>
    public static Akteurvorschau? Vorschau(Strategie strategie, IReadOnlyList<Tabellenzeile> zeilen, Sektor? sektor)
    {
        if (zeilen.Count == 0)
        {
            return null;
        }

        var rows = zeilen.Skip(1).ToArray();
        var columns = zeilen[0].Zellen.Select((cell, index) => (Spalte: Kopf(cell), Index: index)).ToArray();
        if (!columns.Any(column => column.Spalte is Spalte.Name or Spalte.Nachname or Spalte.Organisation))
        {
            return null;
        }

        List<AkteurEingabe> added = [];
        List<Zeilenbefund> findings = [];
        var akteure = strategie.All<Akteur>();
        foreach (var row in rows)
        {
            var (eingabe, grund, what) = Lies(spalte => Zelle(columns, row, spalte), sektor);
            if (grund is null && (akteure.Any(eingabe!.Ist) || added.Exists(other => eingabe.Ist(other.Als("")))))
            {
                grund = Auslassungsgrund.SchonErfasst;
            }

            if (grund is { } reason)
            {
                findings.Add(new(row.Nummer, reason, what));
            }
            else
            {
                added.Add(eingabe!);
            }
        }

        var contact = columns.Where(column => column.Spalte == Spalte.Kontakt).Select(column => column.Index).ToArray();
        return new(added, findings, rows.Any(row => contact.Any(index => index < row.Zellen.Count && row.Zellen[index].Length > 0)));
    }

    private static (AkteurEingabe? Eingabe, Auslassungsgrund? Grund, string Was) Lies(Func<Spalte, string> cell, Sektor? otherwise)
    {
        var person = $"{cell(Spalte.Vorname)} {cell(Spalte.Nachname)}".Trim();
        var name = cell(Spalte.Name) is { Length: > 0 } whole ? whole : person;
        var (organisation, typ, sektor) = (cell(Spalte.Organisation), cell(Spalte.Typ), cell(Spalte.Sektor));
        var stands = name.Length > 0 && organisation.Length > 0 ? Akteurstyp.Person : person.Length > 0 ? Akteurstyp.Person : Akteurstyp.Organisation;
        if (name.Length == 0)
        {
            (name, organisation) = (organisation, "");
        }

        if (typ.Length > 0 && !Typen.TryGetValue(Gefaltet(typ), out stands))
        {
            return (null, Auslassungsgrund.TypUnbekannt, typ);
        }

        if (sektor.Length == 0 && otherwise is null)
        {
            return (null, Auslassungsgrund.SektorFehlt, name);
        }

        var known = otherwise ?? default;
        if (sektor.Length > 0 && !Sektoren.TryGetValue(Gefaltet(sektor), out known))
        {
            return (null, Auslassungsgrund.SektorUnbekannt, sektor);
        }

        var eingabe = new AkteurEingabe(name, stands, known, organisation, cell(Spalte.Funktion), known != Sektor.Verwaltung);
        return eingabe.Form() switch
        {
            Refusal.TextTooLong => (null, Auslassungsgrund.TextZuLang, Texteingabe.Anriss(name)),
            not null => (null, Auslassungsgrund.NameFehlt, name),
            null => (eingabe, null, name),
        };
    }

    private static Spalte? Kopf(string cell) => Koepfe.TryGetValue(Gefaltet(cell), out var column) ? column : null;

    private static string Zelle((Spalte? Spalte, int Index)[] columns, Tabellenzeile row, Spalte spalte) =>
        columns.Where(column => column.Spalte == spalte && column.Index < row.Zellen.Count)
            .Select(column => Texteingabe.Bereinigt(row.Zellen[column.Index]))
            .FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>A member's own name and what people call it, in both languages.</summary>
    private static Dictionary<string, T> Worte<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .SelectMany(value => Texte.Sprachen.Select(culture => Bezeichnung.Of(value, culture)).Append(value.ToString()).Select(word => (Word: Gefaltet(word), Value: value)))
            .DistinctBy(pair => pair.Word)
            .ToDictionary(pair => pair.Word, pair => pair.Value);

    /// <summary>Letters only, lower case: "E-Mail" and "email" are the same, and so are "Wohnen/Bau" and "Wohnen und Bau".</summary>
    private static string Gefaltet(string text)
    {
        var words = text.ToLower(CultureInfo.InvariantCulture).Replace("und", " ", StringComparison.Ordinal).Replace("and", " ", StringComparison.Ordinal);
        var builder = new StringBuilder(words.Length);
        foreach (var letter in words.Where(char.IsLetter))
        {
            builder.Append(letter);
        }

        return builder.ToString();
    }
}
