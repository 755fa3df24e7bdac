package deliver

import (
	"fmt"
	"net/smtp"
	"slices"
	"strings"
)

// authentication picks the way to say who is sending. PLAIN and LOGIN show the
// password to whoever listens and are only for safe ways; CRAM-MD5 does not
// show it. A nil result: none fits.
func authentication(offered string, s Server, safe bool) smtp.Auth {
	ways := strings.Fields(strings.ToUpper(offered))
	switch {
	case safe && slices.Contains(ways, "PLAIN"):
		return plainAuth{s.User, s.Password}
	case safe && slices.Contains(ways, "LOGIN"):
		return loginAuth{s.User, s.Password}
	case slices.Contains(ways, "CRAM-MD5"):
		return smtp.CRAMMD5Auth(s.User, s.Password)
	}
	return nil
}

// plainAuth is RFC 4616. The one in net/smtp judges safety by the server's
// name; here that was judged before, by its address.
type plainAuth struct{ user, password string }

// Start sends all there is to say.
func (a plainAuth) Start(*smtp.ServerInfo) (string, []byte, error) {
	return "PLAIN", []byte("\x00" + a.user + "\x00" + a.password), nil
}

// Next has nothing to add.
func (a plainAuth) Next(_ []byte, more bool) ([]byte, error) {
	if more {
		return nil, fmt.Errorf("the mail server asks for more than PLAIN has")
	}
	return nil, nil
}

// loginAuth is the older way that some servers offer alone.
type loginAuth struct{ user, password string }

// Start says nothing yet: the server asks.
func (a loginAuth) Start(*smtp.ServerInfo) (string, []byte, error) { return "LOGIN", nil, nil }

// Next answers the server's two questions.
func (a loginAuth) Next(question []byte, more bool) ([]byte, error) {
	if !more {
		return nil, nil
	}
	switch q := strings.ToLower(string(question)); {
	case strings.HasPrefix(q, "user"):
		return []byte(a.user), nil
	case strings.HasPrefix(q, "pass"):
		return []byte(a.password), nil
	}
	return nil, fmt.Errorf("the mail server asks something that LOGIN does not know")
}
