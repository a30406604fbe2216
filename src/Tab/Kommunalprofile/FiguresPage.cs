using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;

namespace Daks.Tab.Kommunalprofile;

/// <summary>A page that shows figures: reads them once, and again when an import or a projection comes or goes.</summary>
public abstract class FiguresPage : LiveComponent
{
    private Datenbestand? _bestand;
    private Kommune? _kommune;

    [Inject]
    private ImportService Importe { get; set; } = null!;

    [Inject]
    private VorausberechnungService Vorausberechnungen { get; set; } = null!;

    /// <value>Null while the figures are read.</value>
    protected Indikatorenbild? Bild { get; private set; }

    /// <value>The projection that counts; null when none was kept.</value>
    protected Vorausberechnungsbild? Massgebliche { get; private set; }

    /// <value>Nothing was imported yet.</value>
    protected bool IsEmpty => _bestand is { IstLeer: true };

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override Task OnChangedAsync() => ReadAsync();

    /// <summary>What follows from new figures.</summary>
    protected virtual void OnFigures(Indikatorenbild bild)
    {
    }

    private async Task ReadAsync()
    {
        var kommune = Strategie.Kommune;
        var bestand = await Importe.LoadAsync(Strategie, CancellationToken.None);
        var massgebliche = await Vorausberechnungen.LoadMassgeblicheAsync(Strategie, CancellationToken.None);
        var isSame = ReferenceEquals(bestand, _bestand) && ReferenceEquals(kommune, _kommune);
        if (isSame && ReferenceEquals(massgebliche, Massgebliche))
        {
            return;
        }

        (_bestand, _kommune, Massgebliche) = (bestand, kommune, massgebliche);
        Bild = isSame ? Bild! : Indikatorenbild.Von(kommune, bestand);
        OnFigures(Bild);
    }
}
