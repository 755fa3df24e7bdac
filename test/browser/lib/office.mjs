// A small office: a book in which every page has one thing to do, dated from today on,
// because links to readers are open for days of the calendar.

/** The day so many days from today, as a journal writes it. */
export const day = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const office = `${day(-90)} person @me Mira Chen email:mira@example.com zone:UTC
${day(-90)} person @dana Dana Osei relation:manager since:${day(-90)}
${day(-90)} person @raj Raj Patel relation:skip-level
${day(-90)} person @ana Ana Ruiz relation:report
${day(-90)} person @bo Bo Wikander relation:peer
${day(-80)} goal +churn Cut churn to 2% owner:@dana
${day(-80)} project +atlas Billing migration goal:+churn by:${day(40)} lead:@me
${day(-80)} project +beacon Invoices that explain themselves goal:+churn by:${day(50)} measure:"half the calls"
${day(-70)} alloc +beacon @ana 60%
${day(-30)} told @dana handover
${day(-30)} status +atlas green on track
${day(-30)} told @dana update +atlas
${day(-25)} status +beacon amber the texts are late
${day(-25)} told @raj update +beacon
${day(-20)} win Italy is live on the new engine +atlas @ana impact:"9k a month"
${day(-12)} met @kim coffee how the platform people plan
${day(-3)} status +atlas red the vendor slipped
${day(-3)} promise @dana the plan for the audit by:${day(1)}
${day(-3)} decision Which vendor do we take +atlas from:@dana option:"Wait for Norda" option:"Switch to Elm" pro1:"same price" con2:"9k more" recommend:2 by:${day(7)}
${day(-2)} thanks @ana Italy
`;

/** A meeting with Dana two days ago, as a calendar gives it away. */
export const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//office//EN
BEGIN:VEVENT
UID:one@office
DTSTAMP:${day(-4).replaceAll("-", "")}T090000Z
DTSTART:${day(-2).replaceAll("-", "")}T100000Z
DTEND:${day(-2).replaceAll("-", "")}T103000Z
SUMMARY:Dana / Mira 1:1
ATTENDEE;CN=Dana Osei:mailto:dana@example.com
END:VEVENT
END:VCALENDAR
`;
