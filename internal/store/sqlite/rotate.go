package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"headsup/internal/civil"
)

// Keep says which of the daily backups stay.
type Keep struct {
	Daily   int // of so many days back, today included, every one
	Weekly  int // of so many weeks that have any, the last one of each
	Monthly int // of so many months that have any, the last one of each
}

// StandardKeep is a week of days, a month of weeks, a year of months.
func StandardKeep() Keep { return Keep{Daily: 7, Weekly: 4, Monthly: 12} }

const (
	backupPrefix = "book-"
	backupSuffix = ".backup"
)

// BackupName is the name of a day's automatic backup.
func BackupName(day civil.Day) string { return backupPrefix + day.String() + backupSuffix }

// DailyBackup makes the day's automatic backup in a folder of the owner's alone
// and rotates the older ones; made is false if the day has one already.
func (s *Store) DailyBackup(ctx context.Context, folder string, day civil.Day, keep Keep, opts BackupOptions) (made bool, err error) {
	path := filepath.Join(folder, BackupName(day))
	if _, err := os.Stat(path); err == nil {
		return false, nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return false, faultOf(err, folder)
	}
	if err := s.Backup(ctx, path, opts); err != nil {
		return false, err
	}
	_, err = RotateBackups(folder, day, keep)
	return true, err
}

// Backups lists the days that have an automatic backup in a folder, the oldest
// first. A folder that is not there has none.
func Backups(folder string) ([]civil.Day, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, faultOf(err, folder)
	}
	var days []civil.Day
	for _, entry := range entries {
		middle, ok := strings.CutPrefix(entry.Name(), backupPrefix)
		middle, ok2 := strings.CutSuffix(middle, backupSuffix)
		if day, is := civil.ParseISO(middle); ok && ok2 && is {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return days, nil
}

// RotateBackups removes the automatic backups in a folder that are not to be
// kept as of a day, and returns their paths. Files of other names, and backups
// of days to come, are left alone.
func RotateBackups(folder string, day civil.Day, keep Keep) (removed []string, err error) {
	days, err := Backups(folder)
	if err != nil {
		return nil, err
	}
	for _, old := range expired(days, day, keep) {
		path := filepath.Join(folder, BackupName(old))
		if err := os.Remove(path); err != nil {
			return removed, faultOf(err, path)
		}
		removed = append(removed, path)
	}
	return removed, nil
}

// expired are the days, of those in ascending order, whose backup goes.
func expired(days []civil.Day, today civil.Day, keep Keep) []civil.Day {
	var gone []civil.Day
	weeks, months := map[civil.Day]bool{}, map[civil.Day]bool{}
	for _, day := range slices.Backward(days) {
		if day > today {
			continue
		}
		year, month, _ := day.Date()
		// The last backup of a week or month is met first on the way back.
		stays := int(today-day) < keep.Daily
		stays = lastOf(weeks, day.Monday(), keep.Weekly) || stays
		stays = lastOf(months, civil.Date(year, month, 1), keep.Monthly) || stays
		if !stays {
			gone = append(gone, day)
		}
	}
	slices.Reverse(gone)
	return gone
}

// lastOf notes a period and reports whether it is new and within the limit.
func lastOf(seen map[civil.Day]bool, period civil.Day, limit int) bool {
	if seen[period] || len(seen) >= limit {
		return false
	}
	seen[period] = true
	return true
}
