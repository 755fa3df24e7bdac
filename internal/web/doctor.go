package web

import (
	"context"
	"net/http"

	"headsup/internal/render"
)

// settingsMend is where the form of the doctor's page goes.
const settingsMend = "/settings/mend"

// doctorPage is what was found when the whole book was looked over.
type doctorPage struct {
	Entries  int64
	Ailments []ailmentRow
	Mendable bool
}

type ailmentRow struct {
	Entry int64 // 0 the book itself
	What  string
}

func (s *Server) doctor(ctx context.Context, _ *http.Request) (filled, error) {
	found, err := s.bench.Doctor(ctx, false, func(int64) {})
	if err != nil {
		return filled{}, err
	}
	p := doctorPage{Entries: found.Entries}
	for _, one := range found.Ailments {
		p.Ailments = append(p.Ailments, ailmentRow{one.Seq, render.Clean(one.What)})
		p.Mendable = p.Mendable || one.Mendable
	}
	return filled{title: "The whole book", body: doctorOf(p)}, nil
}

// mend makes again what is derived from the entries.
func (s *Server) mend(ctx context.Context, _ *http.Request) (string, error) {
	_, err := s.bench.Doctor(ctx, true, func(int64) {})
	return "/settings/doctor", err
}
