using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Akteure;

/// <summary>The Steuerungsgruppe as it stands: those entered, and those who hold the role in the team.</summary>
public sealed record Gruppenlage(string Auftrag, IReadOnlyList<Gruppenmitglied> Mitglieder)
{
    public const int NoetigeMitglieder = 3;
    public const int NoetigeFachbereiche = 2;

    public bool HatVorsitz => Mitglieder.Any(member => member.IstVorsitz);

    /// <value>Each once, however it is written.</value>
    public IReadOnlyList<string> Fachbereiche =>
    [
        .. Mitglieder.Select(member => member.Fachbereich).Where(name => name.Length > 0)
            .Distinct(StringComparer.InvariantCultureIgnoreCase).Order(StringComparer.InvariantCultureIgnoreCase),
    ];

    /// <value>A chair, and at least three members from at least two departments.</value>
    public bool IstBesetzt => HatVorsitz && Mitglieder.Count >= NoetigeMitglieder && Fachbereiche.Count >= NoetigeFachbereiche;

    public static Gruppenlage Von(Strategie strategie)
    {
        var gruppe = strategie.Find<Steuerungsgruppe>(Steuerungsgruppe.TheId);
        IReadOnlyList<Gruppenmitglied> entered = gruppe?.Mitglieder ?? [];
        return new(gruppe?.Auftrag ?? "",
        [
            .. entered,
            .. from person in strategie.Personen
               where person.Hat(Rolle.Steuerungsgruppe) && !entered.Any(member => member.PersonId == person.PersonId)
               select new Gruppenmitglied(person.PersonId, null),
        ]);
    }

    public static string Name(Strategie strategie, Gruppenmitglied member, CultureInfo culture) =>
        member.PersonId is { } person ? Bezeichnung.Person(strategie, person, culture) : Bezeichnung.Akteur(strategie, member.AkteurId, culture);

    internal static string Nachweis(Strategie strategie, CultureInfo culture)
    {
        var lage = Von(strategie);
        return Texte.Format(
            "Nachweis.1-SG",
            culture,
            string.Join(", ", lage.Mitglieder.Where(member => member.IstVorsitz).Select(member => Name(strategie, member, culture))),
            lage.Mitglieder.Count,
            string.Join(", ", lage.Fachbereiche));
    }
}
