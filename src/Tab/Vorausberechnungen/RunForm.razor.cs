using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Daks.Tab.Vorausberechnungen;

public sealed partial class RunForm
{
    private static readonly int Count = Enum.GetValues<Variante>().Length;

    private readonly string?[] _tfr = new string?[Count];
    private readonly string?[] _saldo = new string?[Count];
    private readonly string?[] _tfrErrors = new string?[Count];
    private readonly string?[] _saldoErrors = new string?[Count];

    private string? _titel;
    private string? _methode;
    private string? _schritt;
    private string? _jahre;
    private string? _kreisfaktor;
    private string? _streuung;
    private string? _anlehnung;
    private string? _anlehnungQuelle;
    private string? _titleError;
    private string? _yearsError;
    private string? _factorError;
    private string? _spreadError;
    private string? _followError;
    private string? _followSourceError;
    private string? _error;
    private bool _reveal;
    private Vorschlag.Eigene? _proposal;

    private Vorausberechnungsergebnis? _result;
    private Vorausberechnungsbild? _shown;

    [Parameter, EditorRequired]
    public required Indikatorenbild Bild { get; set; }

    [Parameter, EditorRequired]
    public required Ausgangsbefund.Bereit Befund { get; set; }

    [Inject]
    private VorausberechnungService Projections { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override string Prefix => DraftsOf(Strategie);

    protected override IArtefakt? Subject => null;

    private Vorausberechnungsmethode Methode => Enum.Parse<Vorausberechnungsmethode>(_methode!);

    private bool IsCohorts => Methode == Vorausberechnungsmethode.Kohorten;

    private IEnumerable<(string, string)> Methods => Befund.Methoden.Select(methode => (methode.ToString(), Bezeichnung.Of(methode, Culture)));

    private IEnumerable<(string, string)> Steps => Befund.Schritte.Select(step => ($"{step}", T($"Voraus.Schritt{step}")));

    /// <value>Not to follow any, then every variant of every larger area that can be followed; empty where there is none.</value>
    private IReadOnlyList<(string, string)> Following => Offers.Any()
        ? [("", T("Voraus.AnlehnenNicht")), .. Offers.Select(one => (ValueOf(one.Angebot, one.Variante), T("Voraus.AnlehnenAn", NameOf(one.Angebot), one.Variante)))]
        : [];

    private (Anlehnungsangebot Angebot, string Variante)? Followed =>
        Offers.Where(one => ValueOf(one.Angebot, one.Variante) == _anlehnung).Select(one => ((Anlehnungsangebot, string)?)one).FirstOrDefault();

    private IEnumerable<(Anlehnungsangebot Angebot, string Variante)> Offers => Befund.Lage.Anlehnungen
        .Where(angebot => angebot.Lage is not null)
        .SelectMany(angebot => angebot.Uebernahme.Varianten.Select(variante => (angebot, variante)));

    public static string DraftsOf(Strategie strategie) => $"{strategie.Key.Id}/vorausberechnung/lauf/";

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _titel = T("Voraus.TitelVorschlag", Befund.Lage.Stichtag.Year + Befund.Lage.Jahre);
        (_methode, _schritt, _jahre) = (Befund.Methoden[0].ToString(), $"{Befund.Schritte[0]}", $"{Befund.Lage.Jahre}");
        _anlehnung = FollowedAtFirst;
        Fill();
    }

    // A small place's own figures say least: there an office's for the larger area are proposed (domain guide 5.6).
    private string FollowedAtFirst => Rechenrahmen.Fuer(Befund.Lage.Stand.Gesamt) is Rechenrahmen.NurSpanne
        && Befund.Lage.Anlehnungen.FirstOrDefault(angebot => angebot is { Lage: not null, Uebernahme.IstAmtlich: true }) is { } nearest
            ? ValueOf(nearest, nearest.Vorgeschlagen)
            : "";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_reveal)
        {
            _reveal = false;
            await Js.InvokeVoidAsync("daks.reveal", "ergebnis");
        }
    }

    private void ChangeMethod(string? methode)
    {
        _methode = methode;
        Fill();
    }

    private void Fill()
    {
        _proposal = Annahmenvorschlag.Eigene(Befund.Lage, Methode) as Vorschlag.Eigene;
        if (_proposal is not { } proposed)
        {
            return;
        }

        var angaben = Laufangaben.Aus(proposed.Annahmen);
        _kreisfaktor = angaben.Kreisfaktor.ToString("0.00", Culture);
        _streuung = angaben.Streuung.ToString("0", Culture);
        foreach (var variante in angaben.Varianten)
        {
            _tfr[(int)variante.Variante] = variante.Tfr.ToString("0.00", Culture);
            _saldo[(int)variante.Variante] = variante.WanderungJeJahr.ToString("0", Culture);
        }
    }

    private IEnumerable<string> Notes(Vorschlag.Eigene proposed) =>
    [
        .. proposed.Annahmen.Kohorten is { } kohorten
            ?
            [
                T("Voraus.Sterblichkeit", Vorausberechnungstexte.Sterblichkeitsquelle(kohorten, Culture)),
                T("Voraus.MuetterAlter", Vorausberechnungstexte.Geburtenquelle(kohorten, Culture)),
                T("Voraus.WanderungsAlter", Vorausberechnungstexte.Wanderungsquelle(kohorten, Culture)),
            ]
            : (string[])[T("Voraus.Verhaeltnisse", Vorausberechnungstexte.Verhaeltnisquelle(proposed.Annahmen, Culture))],
        .. proposed.Hinweise.Select(hinweis => Vorausberechnungstexte.Hinweis(hinweis, Culture)),
    ];

    private void Run()
    {
        (_result, _shown, _error) = (null, null, null);
        _titleError = ProjectionInput.Title(_titel, T);
        if (Read() is not { } angaben || _titleError is not null)
        {
            return;
        }

        if (angaben.Auf(Befund.Lage) is not Vorschlag.Eigene proposed)
        {
            _followError = T("Voraus.AnlehnenPasstNicht");
            return;
        }

        var outcome = Vorausberechnungslauf.Rechne(proposed.Start, proposed.Annahmen);
        if (outcome is not Laufergebnis.Gerechnet(var result))
        {
            Place(outcome, Vorausberechnungstexte.Grund(outcome, Culture));
            return;
        }

        (_result, _shown, _reveal) = (result, new Vorausberechnungsbild(Kept(result, proposed), result.Reihen(Befund.Herkunft)), true);
    }

    /// <summary>A refusal stands beside the field it is about.</summary>
    private void Place(Laufergebnis outcome, string? why)
    {
        switch (outcome)
        {
            case Laufergebnis.AusserhalbDesRahmens:
                _yearsError = why;
                break;
            case Laufergebnis.KreisfaktorUnplausibel:
                _factorError = why;
                break;
            case Laufergebnis.TfrUnplausibel({ } allowed):
                Mark(_tfr, _tfrErrors, number => !allowed.Umfasst(number), why);
                break;
            case Laufergebnis.WanderungUnplausibel(var most):
                Mark(_saldo, _saldoErrors, number => Math.Abs(number) > most, why);
                _spreadError = IsCohorts ? null : why;
                break;
            default:
                _error = why;
                break;
        }
    }

    private void Mark(string?[] texts, string?[] errors, Func<decimal, bool> isWrong, string? why)
    {
        for (var i = 0; i < Count; i++)
        {
            errors[i] = ProjectionInput.TryNumber(texts[i], Culture, out var number) && isWrong(number) ? why : null;
        }
    }

    /// <returns>Null when something typed is no number.</returns>
    private Laufangaben? Read()
    {
        (_yearsError, _factorError, _spreadError, _followError, _followSourceError) = (null, null, null, null, null);
        var isRead = int.TryParse(_jahre?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years);
        _yearsError = isRead ? null : T("Voraus.KeineZahl");
        var (factor, spread) = (1m, 0m);
        if (IsCohorts)
        {
            (isRead, factor) = Number(_kreisfaktor, isRead, error => _factorError = error);
        }
        else
        {
            (isRead, spread) = Number(_streuung, isRead, error => _spreadError = error);
        }

        var varianten = new List<Variantenannahme>();
        foreach (var variante in IsCohorts ? Enum.GetValues<Variante>() : [])
        {
            (isRead, var tfr) = Number(_tfr[(int)variante], isRead, error => _tfrErrors[(int)variante] = error);
            (isRead, var saldo) = Number(_saldo[(int)variante], isRead, error => _saldoErrors[(int)variante] = error);
            varianten.Add(new(variante, tfr, saldo));
        }

        (isRead, var other) = Other(isRead);
        return isRead ? new Laufangaben(Methode, int.Parse(_schritt!, CultureInfo.InvariantCulture), years, factor, varianten, spread, other) : null;
    }

    /// <summary>Which projection is followed, and whose it is: the person says it where the file does not.</summary>
    private (bool IsRead, Anlehnungswahl? Other) Other(bool isReadSoFar)
    {
        if (Followed is not { } followed)
        {
            return (isReadSoFar, null);
        }

        var offer = followed.Angebot.Uebernahme;
        var source = offer.IstOffen ? _anlehnungQuelle?.Trim() : offer.Quelle;
        _followSourceError = string.IsNullOrEmpty(source) ? T("Voraus.HerausgeberFehlt") : null;
        return (isReadSoFar && _followSourceError is null, new Anlehnungswahl(followed.Angebot.Gebiet, followed.Variante, source ?? ""));
    }

    private (bool IsRead, decimal Number) Number(string? text, bool isReadSoFar, Action<string?> complain)
    {
        var isNumber = ProjectionInput.TryNumber(text, Culture, out var number);
        complain(isNumber ? null : T("Voraus.KeineZahl"));
        return (isReadSoFar && isNumber, number);
    }

    private static string ValueOf(Anlehnungsangebot angebot, string variante) => $"{angebot.Gebiet.Code} {variante}";

    private string NameOf(Anlehnungsangebot angebot) => Gebietsnamen.Of(angebot.Gebiet.Code, Culture);

    private Vorausberechnung Kept(Vorausberechnungsergebnis result, Vorschlag.Eigene proposed) =>
        result.Als(NewId, _titel!.Trim(), Befund.Herkunft, proposed.Hinweise);

    private async Task KeepAsync()
    {
        _titleError = ProjectionInput.Title(_titel, T);
        if (_titleError is not null)
        {
            return;
        }

        var (settled, refusal) = await Workspace.KeepAsync(Projections, _shown!.Vorausberechnung with { Titel = _titel!.Trim() }, _shown.Reihen);
        _error = refusal is null ? null : Ablehnungstexte.Satz(refusal, Culture);
        if (settled)
        {
            await CloseAsync();
        }
    }
}
