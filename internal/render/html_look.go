package render

// How the HTML looks: paper and ink, one accent, hairlines instead of boxes.
// Light is inline, since mail programs keep that; dark comes from the style
// sheet where one is kept.
const (
	font = "font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
	ink  = "color:#1d1c1a;"
	soft = "color:#5d5a54;"

	lookSmall       = "margin:0 0 18px;font-size:13.5px;line-height:1.4;" + font + soft
	lookTitle       = "margin:0 0 18px;font-size:22px;line-height:1.25;letter-spacing:-.015em;font-weight:650;" + font + ink
	lookLongTitle   = "margin:0 0 18px;font-size:18px;line-height:1.4;font-weight:600;" + font + ink
	lookHeading     = "margin:26px 0 8px;font-size:13px;line-height:1.4;font-weight:600;letter-spacing:.01em;" + font + soft
	lookText        = "margin:0 0 14px;font-size:16px;line-height:1.5;" + font + ink
	lookQuiet       = "margin:0 0 14px;font-size:16px;line-height:1.5;" + font + soft
	lookSignature   = "margin:26px 0 0;font-size:16px;line-height:1.5;" + font + ink
	lookAsk         = "margin:0;font-size:16px;line-height:1.5;font-weight:600;" + font + ink
	lookAskList     = "margin:0;padding-left:22px;font-size:16px;line-height:1.5;font-weight:600;" + font + ink
	lookContract    = "margin:8px 0 0;font-size:14px;line-height:1.5;" + font + soft
	lookList        = "margin:0 0 14px;padding-left:18px;font-size:16px;line-height:1.5;" + font + ink
	lookItem        = "margin:6px 0;"
	lookCite        = "font-size:12.5px;font-weight:400;" + soft
	lookAnswers     = "margin:0 0 6px;font-size:16px;line-height:1.4;" + font + ink
	lookAnswer      = "display:inline-block;margin:0 8px 8px 0;padding:9px 14px;border:1px solid #b9d0ce;border-radius:10px;text-decoration:none;color:#0f5c57"
	lookDialHeading = "margin:26px 0 2px;font-size:12.5px;line-height:1.5;" + font + soft
	lookDial        = "margin:0;font-size:12.5px;line-height:2;" + font + soft
	lookTurn        = "color:#0f5c57;text-decoration:underline"
	lookTable       = "margin:0 0 14px;border-collapse:collapse"
	lookCell        = "border-top:1px solid #e6e2da;padding:10px 0;font-size:16px;line-height:1.45;text-align:start;vertical-align:top;overflow-wrap:anywhere;word-break:break-word;" + font + ink
	lookStateCell   = "border-top:1px solid #e6e2da;padding:10px 18px 10px 0;font-size:14px;line-height:1.65;vertical-align:top;white-space:nowrap;width:1%;" + font + ink
)

const metas = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
`

// darkSheet turns the inline colours over; !important is what beats them.
const darkSheet = `
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#151514!important}
.sheet{background:#1c1c1a!important}
.ink{color:#efece6!important}
.soft{color:#b3aea5!important}
.line{border-color:#31302d!important}
.tap{color:#7cc4bd!important}
.ask{background:#1d302f!important}
.green{color:#6fbf8c!important}
.amber{color:#e0a64a!important}
.red{color:#f08a80!important}
}
`

// frame is a sheet of paper of a comfortable measure, the whole width on a
// phone.
const frame = `<body class="paper" style="margin:0;padding:0;background:#f3f0ea">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="paper" style="background:#f3f0ea"><tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="sheet" style="width:100%;max-width:600px;background:#ffffff"><tr><td align="left" class="ink" style="padding:28px 22px 32px;text-align:start;overflow-wrap:anywhere;word-break:break-word;` + font + ink + `">
`

const askBox = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="ask ink" style="padding:16px;border-radius:10px;background:#e3efee;overflow-wrap:anywhere;word-break:break-word">
`

// stateColour is the class and the light colour of a state.
func stateColour(s Style) (class, colour string) {
	switch s {
	case Green:
		return "green", "#2c7a4b"
	case Amber:
		return "amber", "#8a5408"
	case Red:
		return "red", "#b3261e"
	}
	return "soft", "#5d5a54"
}
