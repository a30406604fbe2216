using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Tab.Sitzungen;

namespace Daks.Tab.Strategien;

/// <summary>Who works on a strategy: what tells two of one Kommune apart in front of somebody who may open both.</summary>
internal static class WorkedOn
{
    /// <returns>"Nur für Sie, aus dem persönlichen Chat"; "Team · Projektleitung: Anna Berg".</returns>
    public static string Where(Strategie strategie, SignedInPerson me, CultureInfo culture)
    {
        var scope = new Scope(strategie.Kopf.Scope);
        if (scope == Scope.Person(me.PersonId))
        {
            return TabTexte.Get("Ort.NurFuerSie", culture);
        }

        var place = TabTexte.Get(strategie.Kopf.Kanal is not null ? "Ort.Kanal" : scope.TeamId is not null ? "Ort.Team" : "Ort.Chat", culture);
        var leads = strategie.Personen.Where(person => person.Hat(Rolle.Projektleitung) && person.Name.Length > 0).Select(person => person.Name);
        return string.Join(" · ", [place, .. leads.Take(1).Select(name => $"{Bezeichnung.Of(Rolle.Projektleitung, culture)}: {name}")]);
    }
}
