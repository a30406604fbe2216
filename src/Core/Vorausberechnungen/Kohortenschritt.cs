using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>A population one step on, and what happened on the way: start + births − deaths + migration = end, exactly.</summary>
public sealed class Kohortenschritt
{
    private readonly Lazy<Altersaufbau> _aufbau;

    // Most steps of a run over many places are only passed through: their figures are made decimals when somebody asks.
    internal Kohortenschritt(
        IReadOnlyList<Altersgruppe> gruppen, long[] maennlich, long[] weiblich, long geburten, long gestorbene, long wanderung, IReadOnlyList<Kappung> kappungen)
    {
        _aufbau = new(() => new Altersaufbau(gruppen, Array.ConvertAll(maennlich, Mikro.Back), Array.ConvertAll(weiblich, Mikro.Back)));
        (Geburten, Gestorbene, Wanderung, Kappungen) = (Mikro.Back(geburten), Mikro.Back(gestorbene), Mikro.Back(wanderung), kappungen);
    }

    /// <value>At the end of the step.</value>
    public Altersaufbau Aufbau => _aufbau.Value;

    /// <value>In the whole step.</value>
    public decimal Geburten { get; }

    /// <value>By balance, in the whole step.</value>
    public decimal Gestorbene { get; }

    /// <value>Net, in the whole step; what <see cref="Kappungen"/> kept from leaving is in it.</value>
    public decimal Wanderung { get; }

    /// <value>Usually none.</value>
    public IReadOnlyList<Kappung> Kappungen { get; }
}
