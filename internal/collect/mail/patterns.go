package mail

import "regexp"

// patterns are the words by which mail programs are known, in the languages that
// most of them speak. They are compiled for a collection and not for the start
// of every command.
type patterns struct {
	ours       *regexp.Regexp // a message id of our making: an UUID before the @
	absent     *regexp.Regexp // begins the subject of what a mail program answers by itself
	rule       *regexp.Regexp // stands above the whole of what is answered
	from, more *regexp.Regexp // what mail programs call From; and Sent, Date, To or Subject, above what they quote
	wrote      *regexp.Regexp // the line above a quote
	sentFrom   *regexp.Regexp // what telephones and mail services add
	farewell   *regexp.Regexp // the line before somebody's name
	smallPrint *regexp.Regexp // begins what a company's mail server adds
	banner     *regexp.Regexp // what it sets in front of mail from outside
}

func newPatterns() *patterns {
	return &patterns{
		ours: regexp.MustCompile(`<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@[^<>\s]{1,255}>`),
		absent: regexp.MustCompile(`(?i)^(?:re:\s*|aw:\s*)?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|antwort)|autoreply|out of (?:the )?office|i am out of office|on (?:annual )?leave|` +
			`automatische antwort|abwesenheit|abwesend|nicht im büro|réponse automatique|absence du bureau|absent du bureau|respuesta autom[aá]tica|fuera de (?:la )?oficina|ausente|` +
			`risposta automatica|fuori (?:sede|ufficio)|resposta autom[aá]tica|fora do escritório|automatisch antwoord|afwezig|autosvar|automatiskt svar|frånvaro|fravær|` +
			`automaattinen vastaus|odpowiedź automatyczna|автоматический ответ|自动回复|自動回覆|自動応答|不在通知|자동 회신)`),
		rule: regexp.MustCompile(`(?i)^(?:-{2,}|_{5,}|\*{3,})\s*(?:(?:original|forwarded|weitergeleitete|ursprüngliche|urspr\.)\s*(?:message|nachricht|appointment)?` +
			`|message d['’]origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|mensagem original|oorspronkelijk bericht` +
			`|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|исходное сообщение|原始邮件|元のメッセージ)\s*-{0,}$|^_{20,}$`),
		from: regexp.MustCompile(`(?i)^\*?(?:from|von|de|da|van|från|fra|od|от|expéditeur|发件人|寄件者|差出人|보낸 사람)\s*[:：]`),
		more: regexp.MustCompile(`(?i)^\*?(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|` +
			`verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|дата|кому|тема|发送时间|收件人|主题|送信日時|宛先|件名)\s*[:：]`),
		wrote: regexp.MustCompile(`(?i)^(?:` +
			`on\b.+\bwrote\s*:|` +
			`.+\bwrote\s*:|` +
			`am\b.+\bschrieb\b.*:|.+\bschrieb\s*(?:am\b.+)?:|` +
			`le\b.+\ba écrit\s*:|` +
			`el\b.+\bescribió\s*:|` +
			`il\b.+\bha scritto\s*:|` +
			`em\b.+\bescreveu\s*:|` +
			`op\b.+\bschreef\b.*:|` +
			`(?:den|på)\b.+\bskrev\b.*:|` +
			`(?:w dniu|dnia)\b.+\bnapisał(?:\(a\)|a)?\s*:|` +
			`.+(?:пишет|написал\(а\)|написала?)\s*:|` +
			`.+(?:写道|寫道|のメール|さんは書きました)\s*[:：])$`),
		sentFrom: regexp.MustCompile(`(?i)^(?:sent from (?:my|mail for|yahoo|outlook|proton|samsung)|get outlook for|sent via|von meinem .+ gesendet|gesendet (?:von|mit|aus)\b|outlook für|` +
			`envoyé de(?:puis)? mon|envoyé à partir d|télécharger outlook|obtenir outlook|enviado desde (?:mi|outlook)|obtener outlook|inviato da(?:l mio)?\b|scarica outlook|` +
			`verstuurd vanaf|verzonden vanaf|outlook voor|skickat från|sendt fra|lähetetty |enviado do meu|wysłane z|отправлено с|发自我的|從我的|iPhoneから送信|iPadから送信|나의 iphone)`),
		farewell: regexp.MustCompile(`(?i)^(?:(?:all the |with |my |kind |best |warm |many )?(?:best|regards|wishes|thanks)(?: (?:and|&) (?:best |kind )?(?:regards|thanks))?|thank you|thx|cheers|sincerely|yours(?: sincerely| truly)?|` +
			`(?:mit )?(?:freundlichen|besten|lieben|herzlichen|schönen|viele|vielen|liebe|beste|schöne|herzliche|freundliche)(?: freundlichen)? (?:grüßen|grüssen|grüße|grüsse|gruß|gruss|dank)|gruß|gruss|grüße|mfg|lg|vg|bg|danke|` +
			`(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|bonne journée|merci|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|gracias|un abrazo|(?:cordiali|distinti) saluti|grazie|` +
			`met vriendelijke groet(?:en)?|groet(?:en|jes)?|med vänliga hälsningar|mvh|atenciosamente|pozdrawiam)[\s,.!]*$`),
		smallPrint: regexp.MustCompile(`(?i)^\**(?:confidentiality notice|this (?:e-?mail|message|communication)\b.*\b(?:confidential|privileged|intended)|diese e-?mail\b.*\bvertraulich|` +
			`ce (?:message|courriel)\b.*\bconfidentiel|este (?:mensaje|correo)\b.*\bconfidencial|disclaimer\b)`),
		banner: regexp.MustCompile(`(?i)^\[?(?:caution|warning|external|achtung|attention)\b.*(?:e-?mail|message|sender|nachricht|\])`),
	}
}
