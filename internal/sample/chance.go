package sample

// chance makes choices that come out the same on every machine: SplitMix64
// (Steele, Lea and Flood, 2014), and whole numbers only, since processors round
// floating point differently.
type chance struct{ state uint64 }

// chanceOf is a chance of its own for each combination of numbers.
func chanceOf(numbers ...uint64) *chance {
	c := &chance{}
	for _, n := range numbers {
		c.state = c.next() ^ n
	}
	return c
}

func (c *chance) next() uint64 {
	c.state += 0x9e3779b97f4a7c15
	z := c.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below is a number from 0 to n-1.
func (c *chance) below(n int) int { return int(c.next() % uint64(n)) }

// between is a number from least to most, both included.
func (c *chance) between(least, most int) int { return least + c.below(most-least+1) }

// percent is true that many times in a hundred.
func (c *chance) percent(n int) bool { return c.below(100) < n }

// pick takes one of several.
func pick[T any](c *chance, from []T) T { return from[c.below(len(from))] }
