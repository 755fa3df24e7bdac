package deliver

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"

	"headsup/internal/render"
)

// unproven says in a sentence what is wrong with a certificate; "" if an error is
// about something else. Each has another remedy, so they are told apart.
func unproven(err error) string {
	var certificate *tls.CertificateVerificationError
	var invalid x509.CertificateInvalidError
	var host x509.HostnameError
	var authority x509.UnknownAuthorityError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return fmt.Sprintf("its certificate holds from %s to %s, and today is not in between",
			invalid.Cert.NotBefore.UTC().Format("2006-01-02"), invalid.Cert.NotAfter.UTC().Format("2006-01-02"))
	case errors.As(err, &host):
		return "its certificate is for another name than " + render.Clean(host.Host)
	case errors.As(err, &authority):
		return "nobody whom this machine trusts vouches for its certificate"
	case errors.As(err, &certificate):
		return "its certificate does not hold"
	}
	return ""
}
