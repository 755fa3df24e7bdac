package web

// Patterns are all that a server answers at.
func (s *Server) Patterns() (all []string) {
	for _, one := range s.routes() {
		all = append(all, one.pattern)
	}
	return all
}
