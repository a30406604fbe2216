namespace Daks.Bot.Protocol;

/// <summary>Names of the invokes Teams sends; one without a handler is answered with 501.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ApplicationSearch = "application/search";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string ComposeExtensionQuery = "composeExtension/query";
    public const string ComposeExtensionSelectItem = "composeExtension/selectItem";
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";
    public const string ComposeExtensionAnonymousQueryLink = "composeExtension/anonymousQueryLink";
    public const string ComposeExtensionQuerySettingUrl = "composeExtension/querySettingUrl";
    public const string ComposeExtensionSetting = "composeExtension/setting";
    public const string ComposeExtensionCardButtonClicked = "composeExtension/onCardButtonClicked";
    public const string FileConsent = "fileConsent/invoke";
    public const string MessageSubmitAction = "message/submitAction";
    public const string MessageFetchTask = "message/fetchTask";
    public const string ConfigFetch = "config/fetch";
    public const string ConfigSubmit = "config/submit";
    public const string SigninTokenExchange = "signin/tokenExchange";
    public const string SigninVerifyState = "signin/verifyState";
    public const string SigninFailure = "signin/failure";
}
