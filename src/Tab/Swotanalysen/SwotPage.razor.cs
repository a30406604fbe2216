using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Daks.Tab.Swotanalysen;

/// <summary>The SWOT as a board, what the figures suggest for it, and what follows from it.</summary>
public sealed partial class SwotPage
{
    private const string NewPrefix = "neu-";
    private const string SuggestionPrefix = "vorschlag-";

    private Datenbestand _bestand = Datenbestand.Leer;
    private Kommune? _kommune;
    private Vorausberechnungsbild? _vorausberechnung;
    private SwotAuswertung _auswertung = SwotRegelwerk.Auswerten([]);
    private string? _open;
    private bool _restored;
    private string? _dragged;
    private string? _reveal;

    [Inject]
    private ImportService Importe { get; set; } = null!;

    [Inject]
    private VorausberechnungService Vorausberechnungen { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool MayEdit => Workspace.WhyNot(Berechtigung.Bearbeiten) is null;

    private IReadOnlyList<SwotEintrag> Eintraege => Swotbild.Eintraege(Strategie);

    private IReadOnlyList<OffenerVorschlag> Offen => Swotbild.Offen(Strategie, _auswertung.Vorschlaege);

    /// <value>What gave way to heavier suggestions, then what somebody refused.</value>
    private IReadOnlyList<(SwotVorschlag Vorschlag, Hinweisgrund? Grund, bool Abgelehnt)> Folded =>
    [
        .. from hinweis in _auswertung.WeitereHinweise
           where Swotbild.Offen(Strategie, [hinweis.Vorschlag]).Count > 0
           select (hinweis.Vorschlag, (Hinweisgrund?)hinweis.Grund, false),
        .. from eintrag in Strategie.All<SwotEintrag>()
           where eintrag is { IstAngenommen: false, Regel: not null }
           let vorschlag = _auswertung.Finde(eintrag.Regel!)
           where vorschlag is not null && vorschlag.GleicheZahlen(eintrag.Belege)
           select (vorschlag, (Hinweisgrund?)null, true),
    ];

    protected override async Task OnInitializedAsync()
    {
        if (new Uri(Navigation.Uri).Fragment is ['#', .. { Length: > 0 } place])
        {
            _reveal = Uri.UnescapeDataString(place);
        }

        await ReadFiguresAsync();
    }

    protected override Task OnChangedAsync() => ReadFiguresAsync();

    /// <remarks>A draft from before a reload opens its form again.</remarks>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var prefix = $"{Strategie.Key.Id}/swot/";
        if (firstRender && MayEdit && await Drafts.KeysAsync(prefix) is [var key, ..])
        {
            (_open, _restored) = (key[prefix.Length..].Split('/')[0], true);
            StateHasChanged();
        }

        if (_reveal is { } id)
        {
            _reveal = null;
            await Js.InvokeVoidAsync("daks.reveal", id);
        }
    }

    /// <remarks>The figures are the same until there is another import, another projection or another Kommune to compare with.</remarks>
    private async Task ReadFiguresAsync()
    {
        var bestand = await Importe.LoadAsync(Strategie, CancellationToken.None);
        var vorausberechnung = await Vorausberechnungen.LoadMassgeblicheAsync(Strategie, CancellationToken.None);
        if (ReferenceEquals(bestand, _bestand) && ReferenceEquals(Strategie.Kommune, _kommune) && ReferenceEquals(vorausberechnung, _vorausberechnung))
        {
            return;
        }

        (_bestand, _kommune, _vorausberechnung) = (bestand, Strategie.Kommune, vorausberechnung);
        _auswertung = SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(_kommune, bestand), vorausberechnung));
    }

    private void Toggle(string what) => (_open, _restored) = (_open == what ? null : what, false);

    private void Close() => _open = null;

    private static string NewIn(SwotQuadrant quadrant) => $"{NewPrefix}{quadrant}";

    private static string SuggestionName(SwotVorschlag vorschlag) => $"{SuggestionPrefix}{vorschlag.Regel}";

    private async Task DropAsync(SwotQuadrant quadrant)
    {
        if (_dragged is { } id && Strategie.Find<SwotEintrag>(id) is { } eintrag && eintrag.Quadrant != quadrant)
        {
            _dragged = null;
            await MoveAsync((eintrag, quadrant));
        }
    }

    private async Task MoveAsync((SwotEintrag Eintrag, SwotQuadrant Quadrant) move)
    {
        var seen = new SeenArtefakt(Strategie.KeyOf(move.Eintrag), Strategie.VersionOf(move.Eintrag));
        await Workspace.ExecuteAsync(new MoveSwotEintrag(move.Eintrag.Id, move.Quadrant), seen);

        // The entry stands elsewhere now; the keyboard goes with it.
        _reveal = SwotEntry.IdOf(move.Eintrag);
    }
}
