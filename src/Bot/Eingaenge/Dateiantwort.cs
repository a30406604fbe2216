using Daks.Bot.Conversations;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Strategien;

namespace Daks.Bot.Eingaenge;

/// <summary>Reads a file that waits and says what is in it.</summary>
internal sealed class Dateiantwort(EingangService eingaenge, StrategieService strategien)
{
    public static Einsender Einsender(DaksTurn turn) => new(turn.Tenant, turn.PersonId, turn.Strategie!.Key.Id);

    /// <summary>A file nobody can take anything of waits no longer; one that lacks an answer does.</summary>
    public async Task<Reply> ShowAsync(DaksTurn turn, string id, Leseangaben angaben, CancellationToken cancellationToken, Notice? notice = null)
    {
        if (await ReadAsync(turn, id, angaben, cancellationToken) is not { } befund)
        {
            return DateiCard.Gone(turn);
        }

        if (befund.Ergebnis is Leseergebnis.Abgewiesen(var fehler) && fehler.Grund != Dateigrund.StichtagFehlt)
        {
            eingaenge.Drop(Einsender(turn), id);
            return DateiCard.Refused(turn, befund.Eingang.Name, Statistiktexte.Satz(fehler, turn.Culture));
        }

        return DateiCard.For(turn, befund, angaben, notice);
    }

    /// <returns>Null when the file waits no longer.</returns>
    public async Task<Eingangsbefund?> ReadAsync(DaksTurn turn, string id, Leseangaben angaben, CancellationToken cancellationToken)
    {
        // A file takes its time, and somebody may have imported meanwhile.
        turn.Use(await strategien.FindAsync(turn.Strategie!.Key, cancellationToken) ?? turn.Strategie);
        return await eingaenge.ReadAsync(turn.Strategie!, Einsender(turn), id, angaben, cancellationToken);
    }

    public void Drop(DaksTurn turn, string id) => eingaenge.Drop(Einsender(turn), id);
}
