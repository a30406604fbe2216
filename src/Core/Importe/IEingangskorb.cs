namespace Daks.Core.Importe;

/// <summary>Where files wait until somebody takes them over or drops them: the same for tab and chat.</summary>
public interface IEingangskorb
{
    /// <summary>As many may wait for one person, whichever strategies they are for.</summary>
    const int MeisteWartende = 20;

    /// <summary>After that a file nobody decided about goes.</summary>
    static readonly TimeSpan Frist = TimeSpan.FromDays(2);

    /// <value>Bytes of one file.</value>
    long Hoechstens { get; }

    /// <summary>Keeps a stream as it comes, in constant memory; what is not complete leaves nothing.</summary>
    /// <exception cref="IOException">What it is kept on is full or not ours.</exception>
    Task<Eingangsergebnis> NimmAsync(
        Einsender einsender, string name, DateOnly? stichtag, Stream inhalt, CancellationToken cancellationToken);

    /// <summary>What waits, the earliest first.</summary>
    IReadOnlyList<Eingang> Liste(Einsender einsender);

    /// <returns>Null when the file is gone: taken over, dropped or swept.</returns>
    Stream? Oeffne(Einsender einsender, string id);

    /// <summary>Drops a file; one that is gone already is fine.</summary>
    void Entferne(Einsender einsender, string id);

    /// <summary>Drops what nobody decided about in time, and what broken programs left.</summary>
    /// <returns>How many files.</returns>
    int Raeume();
}
