package ics

import (
	"net/url"
	"strings"
)

// Participant is somebody the event names as organizer or attendee.
type Participant struct {
	Address  string // e-mail, lower case; "" if the file gives none
	Name     string // "" if the file gives none
	Declined bool   // or sent somebody else
}

// readPeople lists organizer and attendees without rooms, resources and those
// who are only kept informed.
func readPeople(c *component) []Participant {
	var people []Participant
	at := map[string]int{}
	for i := range c.props {
		p := &c.props[i]
		if p.name != "ATTENDEE" && p.name != "ORGANIZER" || len(people) == maxPeople {
			continue
		}
		who, ok := readParticipant(p)
		if !ok {
			continue
		}
		key := who.Address
		if key == "" {
			key = "\x00" + strings.ToLower(who.Name)
		}
		if j, known := at[key]; known {
			people[j].Declined = people[j].Declined || who.Declined
			if people[j].Name == "" {
				people[j].Name = who.Name
			}
			continue
		}
		at[key] = len(people)
		people = append(people, who)
	}
	return people
}

func readParticipant(p *prop) (Participant, bool) {
	switch strings.ToUpper(p.param("CUTYPE")) {
	case "ROOM", "RESOURCE":
		return Participant{}, false
	}
	if strings.EqualFold(p.param("ROLE"), "NON-PARTICIPANT") {
		return Participant{}, false
	}
	answer := strings.ToUpper(p.param("PARTSTAT"))
	who := Participant{
		Address:  addressIn(p.value),
		Name:     tidy(p.param("CN")),
		Declined: answer == "DECLINED" || answer == "DELEGATED",
	}
	if who.Address == "" {
		who.Address = addressIn(p.param("EMAIL"))
	}
	if who.Address == "" {
		who.Address = addressIn(who.Name)
	}
	if strings.EqualFold(who.Name, who.Address) {
		who.Name = ""
	}
	return who, who != Participant{Declined: who.Declined}
}

// addressIn takes the address out of a calendar user's URI; "" if it holds none.
func addressIn(uri string) string {
	uri = strings.Trim(strings.TrimSpace(uri), `"'`)
	if len(uri) > 7 && strings.EqualFold(uri[:7], "mailto:") {
		uri = uri[7:]
	}
	if plain, err := url.PathUnescape(uri); err == nil {
		uri = plain
	}
	uri, _, _ = strings.Cut(uri, "?")
	uri = strings.Trim(uri, "<> ")
	local, domain, ok := strings.Cut(uri, "@")
	if !ok || local == "" || domain == "" || strings.ContainsAny(uri, " :/<>,;") {
		return ""
	}
	return tidy(strings.ToLower(uri))
}
