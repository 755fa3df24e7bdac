package workbench

import (
	"bytes"
	"encoding/json"
)

// object replaces names in the texts of a JSON object: as it is written, a line
// break before a name would hide it.
func (e *eraser) object(body string) string {
	var value any
	if json.Unmarshal([]byte(body), &value) != nil {
		return e.text(body) // what is damaged is erased from all the same
	}
	written, err := asObject(e.within(value))
	if err != nil {
		return e.text(body)
	}
	return string(written)
}

func (e *eraser) within(value any) any {
	switch v := value.(type) {
	case string:
		return e.text(v)
	case []any:
		for i := range v {
			v[i] = e.within(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = e.within(v[key])
		}
	}
	return value
}

// asObject writes a value as JSON with its letters as they are.
func asObject(value any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSpace(out.Bytes()), err
}
