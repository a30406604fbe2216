using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Daks.App.Tests.Conversations;
using Daks.Core.Beispiele;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>Pictures and documents to take along.</summary>
public sealed partial class AusgabeTests : IAsyncLifetime, IDisposable
{
    private AppFixture _app = null!;
    private HttpClient _browser = null!;
    private TestTeam _team = null!;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync(isLocal: true);
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Http.BaseAddress };
        _team = _app.NewTeam(Musterpersonen.Tenant);
        await _team.SetUpAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("/api/bilder/pyramide.png", "image/png", "\u0089PNG")]
    [InlineData("/api/bilder/pyramide.svg", "image/svg+xml", "<svg")]
    [InlineData("/api/bilder/AQ65.png", "image/png", "\u0089PNG")]
    [InlineData("/api/bilder/AQ65-vergleich.svg", "image/svg+xml", "<svg")]
    [InlineData("/api/dokumente/kommunalprofil.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("/api/dokumente/datenblatt.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("/api/dokumente/kommunalprofil.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("/api/dokumente/kommunalprofil.csv", "text/csv", "\u00ef\u00bb\u00bf\"K")]
    public async Task A_member_takes_along_what_there_is(string path, string type, string begins)
    {
        await Szenen.ImportAsync(_team);
        await SignInAsync();

        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()).ShouldStartWith(begins);
    }

    [Theory]
    [InlineData("/api/bilder/vorausberechnung.png", "")]
    [InlineData("/api/bilder/vorausberechnung.svg", "Modellrechnung, keine amtliche Prognose")]
    [InlineData("/api/bilder/pyramide.svg", "31.12.2034, vorausberechnet (mittel)", "2034")]
    [InlineData("/api/dokumente/kommunalprofil.csv", "\"vorausberechnet, mittel\"")]
    [InlineData("/api/dokumente/kommunalprofil.docx", "")]
    public async Task What_is_projected_goes_along_and_says_that_it_is(string path, string says, string? jahr = null)
    {
        await Szenen.ImportAsync(_team);
        await SignInAsync();
        using var before = await GetAsync(path, jahr);
        await Szenen.KeepProjectionAsync(_team);

        using var answer = await GetAsync(path, jahr);

        before.StatusCode.ShouldBe(path.Contains("bilder", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task Before_the_first_import_there_is_no_picture_but_a_document_that_says_so()
    {
        await SignInAsync();

        using var picture = await GetAsync("/api/bilder/pyramide.png");
        using var document = await GetAsync("/api/dokumente/kommunalprofil.docx");

        picture.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        document.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("png", "image/png")]
    public async Task The_board_of_the_SWOT_is_a_picture_once_it_has_an_entry(string format, string type)
    {
        await SignInAsync();
        using var empty = await GetAsync($"/api/bilder/swot.{format}");
        await _team.DoAsync(new AddSwotEintrag("a", new SwotEingabe(SwotQuadrant.S, "Die Vereine halten zusammen.")));

        using var answer = await GetAsync($"/api/bilder/swot.{format}");

        empty.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"SWOT Musterstadt.{format}");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task The_board_that_leaves_the_product_names_the_sources_of_the_figures_in_it()
    {
        await Szenen.ImportAsync(_team);
        await SignInAsync();
        var strategie = await _team.StrategieAsync();
        var bestand = await _app.Services.GetRequiredService<ImportService>().LoadAsync(strategie, CancellationToken.None);
        var vorschlag = SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(strategie.Kommune, bestand))).Vorschlaege[0];
        await _team.DoAsync(new AcceptSwotVorschlag(vorschlag, vorschlag.Text.De));

        using var answer = await GetAsync("/api/bilder/swot.svg");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Datenquelle: Statistische Ämter");
    }

    [Theory]
    [InlineData("/api/bilder/NICHTS.png")]
    [InlineData("/api/dokumente/anderes.docx")]
    [InlineData("/api/dokumente/datenblatt.csv")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        await Szenen.ImportAsync(_team);
        await SignInAsync();

        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_takes_anything_along_without_signing_in_or_from_a_team_of_another_tenant()
    {
        var foreign = _app.NewTeam();
        await foreign.SetUpAsync();
        using var anonymous = await GetAsync("/api/dokumente/kommunalprofil.docx");
        await SignInAsync();

        using var other = await _browser.GetAsync(new Uri($"/api/dokumente/kommunalprofil.docx?team={Uri.EscapeDataString(foreign.TeamId)}", UriKind.Relative));

        anonymous.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nor_from_a_chat_of_the_same_tenant_where_nobody_knows_them()
    {
        var theirs = _team.Bernd.InGroupChat();
        await theirs.Says("einrichten");
        await theirs.Presses("Strategie einrichten", TestTeam.Neudorf);
        await SignInAsync();
        var chat = Uri.EscapeDataString(_team.GroupChat.ConversationId);

        using var document = await _browser.GetAsync(new Uri($"/api/dokumente/kommunalprofil.docx?chat={chat}", UriKind.Relative));
        using var picture = await _browser.GetAsync(new Uri($"/api/bilder/pyramide.png?chat={chat}", UriKind.Relative));

        document.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        picture.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string? jahr = null) => _browser.GetAsync(
        new Uri($"{path}?team={Uri.EscapeDataString(_team.TeamId)}{(jahr is null ? "" : $"&jahr={jahr}")}", UriKind.Relative));

    private async Task SignInAsync()
    {
        var page = await _browser.GetStringAsync(new Uri("/lokal", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("persona", "anna-berg"), new("zurueck", "/")]);
        using var chosen = await _browser.PostAsync(new Uri("/lokal", UriKind.Relative), form);
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
