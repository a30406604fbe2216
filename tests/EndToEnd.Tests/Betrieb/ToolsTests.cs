using Daks.EndToEnd.Tests.Infrastructure;

namespace Daks.EndToEnd.Tests.Betrieb;

/// <summary>What uses the tools of the checkout runs one after the other: <c>./daks run</c> may install what the chat is started from.</summary>
[CollectionDefinition(Name)]
public sealed class ToolsTests : ICollectionFixture<Chromium>
{
    public const string Name = "Werkzeuge";
}
