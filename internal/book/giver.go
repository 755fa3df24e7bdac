package book

// Giver is who made the choice: the one the answer names, else the one it was
// asked from. By slug; "" while it is open or where nobody was named.
func (d Decision) Giver() string {
	choice := d.Choice()
	if choice == nil {
		return ""
	}
	if who := choice.Person(); who != "" {
		return who
	}
	return d.From
}
