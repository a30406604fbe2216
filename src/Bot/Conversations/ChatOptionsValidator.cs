using Microsoft.Extensions.Options;

namespace Daks.Bot.Conversations;

/// <summary>An id that matches nobody would only be noticed when somebody needs the diagnosis.</summary>
internal sealed class ChatOptionsValidator : IValidateOptions<ChatOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatOptions options)
    {
        var problems = options.Administratoren
            .Where(id => !Guid.TryParseExact(id, "D", out _))
            .Select(id => $"Daks:Administratoren enthält „{id}“: Erwartet werden Objekt-IDs aus Microsoft Entra ID, "
                + "zum Beispiel 11111111-2222-3333-4444-555555555555.")
            .ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
