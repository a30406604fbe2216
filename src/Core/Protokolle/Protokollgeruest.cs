using System.Globalization;
using System.Text;
using Daks.Core.Sprache;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Protokolle;

/// <summary>Minutes to begin with: when, where, who was there as counts, and a heading for each point of the agenda.</summary>
public static class Protokollgeruest
{
    public static string Text(Veranstaltung one, string zone, CultureInfo culture)
    {
        var text = new StringBuilder();
        if (one is { Beginn: { } begin, Ende: { } end })
        {
            text.Append(Termintexte.Zeit(begin, end, zone, culture)).Append('\n');
        }

        if (one.Ort.Length > 0)
        {
            text.Append(one.Ort).Append('\n');
        }

        if (one.Teilnahme is { } counts)
        {
            text.Append(Texte.Format("Protokoll.Teilnehmende", culture, counts.Gesamt)).Append('\n');
        }

        if (one.Leitfrage.Length > 0)
        {
            text.Append('\n').Append(one.Leitfrage).Append('\n');
        }

        foreach (var point in one.Agenda)
        {
            text.Append('\n').Append(point.Titel).Append('\n');
        }

        return text.ToString().Trim('\n');
    }
}
